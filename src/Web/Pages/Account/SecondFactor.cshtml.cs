using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using QRCoder;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

/// <summary>Switches the authenticator app on and off, and renews the recovery codes.</summary>
[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class SecondFactorModel(
    UserManager<StoredAccount> accounts,
    SecondFactors secondFactors,
    SignIns signIns,
    PersonContext person,
    IStringLocalizer<AccountTexts> texts) : OwnAccountPageModel(accounts)
{
    private const int PixelsAModule = 5;
    private const int KeyGroup = 4;

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The app is on.</summary>
    public bool IsOn { get; private set; }

    /// <summary>There is a second factor: the app, a passkey, or both.</summary>
    public bool HasAny => Own.TwoFactorEnabled;

    public bool IsStaff { get; private set; }

    /// <summary>The page was opened because a room of staff asked for it.</summary>
    public bool IsNeeded => !HasAny && ReturnUrl is not null;

    public int CodesLeft { get; private set; }

    /// <summary>In groups, to be typed.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The address of the picture, which holds it.</summary>
    public string Picture { get; private set; } = "";

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Code.Length == 0)
        {
            ModelState.AddModelError(nameof(Code), texts["Code.Missing"]);
        }
        else if (!IsOn && await secondFactors.SwitchOnAsync(Own, Code) is { } codes)
        {
            if (codes.Count == 0)
            {
                TempData[AccountNotice.Key] = AccountNotice.AppOn;
                return RedirectToPage("Index");
            }

            await signIns.StartOnlySessionAsync(Own);
            return Show(codes);
        }
        else
        {
            ModelState.AddModelError(nameof(Code), texts["Code.Wrong"]);
        }

        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRenewAsync() =>
        HasAny ? Show(await secondFactors.RenewCodesAsync(Own)) : RedirectToPage();

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (IsOn)
        {
            await secondFactors.SwitchOffAsync(Own);
            await signIns.StartOnlySessionAsync(Own);
            TempData[AccountNotice.Key] = AccountNotice.SecondFactorOff;
        }

        return RedirectToPage("Index");
    }

    protected override async Task<bool> IsThereAsync()
    {
        IsOn = await secondFactors.HasAppAsync(Own);
        return true;
    }

    private RedirectToPageResult Show(IReadOnlyList<string> codes)
    {
        TempData[RecoveryCodesModel.Codes] = codes.ToArray();
        return RedirectToPage("RecoveryCodes", new { returnUrl = ReturnUrl });
    }

    private async Task ShowAsync()
    {
        CodesLeft = await secondFactors.CodesLeftAsync(Own);
        if (IsOn)
        {
            IsStaff = (await person.FindAccessAsync())?.IsStaff == true;
            return;
        }

        var key = await secondFactors.KeyAsync(Own);
        Key = string.Join(' ', key.Chunk(KeyGroup).Select(part => new string(part)));
        using var data = QRCodeGenerator.GenerateQrCode(SecondFactors.UriOf(Own, key), QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        Picture = "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(PixelsAModule));
    }
}

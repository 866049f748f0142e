using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using QRCoder;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account;

/// <summary>Switches the second factor on and off.</summary>
[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class SecondFactorModel(
    UserManager<StoredAccount> accounts,
    SecondFactors secondFactors,
    SignIns signIns,
    PersonContext person,
    IStringLocalizer<AccountTexts> texts) : PageModel
{
    private const int PixelsAModule = 5;
    private const int KeyGroup = 4;

    private StoredAccount _account = null!;

    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool IsOn => _account.TwoFactorEnabled;

    public bool IsStaff { get; private set; }

    /// <summary>The page was opened because a room of staff asked for it.</summary>
    public bool IsNeeded => !IsOn && ReturnUrl is not null;

    public int CodesLeft { get; private set; }

    /// <summary>In groups, to be typed.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The address of the picture, which holds it.</summary>
    public string Picture { get; private set; } = "";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            context.Result = Challenge();
            return;
        }

        _account = account;
        await next();
    }

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Code.Length == 0)
        {
            ModelState.AddModelError(nameof(Code), texts["Code.Missing"]);
        }
        else if (!IsOn && await secondFactors.SwitchOnAsync(_account, Code) is { } codes)
        {
            await signIns.StartOnlySessionAsync(_account);
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
        IsOn ? Show(await secondFactors.RenewCodesAsync(_account)) : RedirectToPage();

    public async Task<IActionResult> OnPostOffAsync()
    {
        if (IsOn)
        {
            await secondFactors.SwitchOffAsync(_account);
            await signIns.StartOnlySessionAsync(_account);
            TempData[AccountNotice.Key] = AccountNotice.SecondFactorOff;
        }

        return RedirectToPage("Index");
    }

    private RedirectToPageResult Show(IReadOnlyList<string> codes)
    {
        TempData[RecoveryCodesModel.Codes] = codes.ToArray();
        return RedirectToPage("RecoveryCodes", new { returnUrl = ReturnUrl });
    }

    private async Task ShowAsync()
    {
        if (IsOn)
        {
            CodesLeft = await secondFactors.CodesLeftAsync(_account);
            IsStaff = (await person.FindAccessAsync())?.IsStaff == true;
            return;
        }

        var key = await secondFactors.KeyAsync(_account);
        Key = string.Join(' ', key.Chunk(KeyGroup).Select(part => new string(part)));
        using var data = QRCodeGenerator.GenerateQrCode(SecondFactors.UriOf(_account, key), QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        Picture = "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(PixelsAModule));
    }
}

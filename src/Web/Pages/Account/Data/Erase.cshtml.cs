using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account.Data;

/// <summary>Says what goes and what stays, asks for the password again, and erases.</summary>
[EnableRateLimiting(NetworkLimits.SignIn)]
internal sealed class EraseModel(
    PersonContext person,
    UserManager<StoredAccount> accounts,
    SignIns signIns,
    Erasures erasures,
    IGrainFactory grains,
    IStringLocalizer<PrivacyTexts> texts) : PageModel
{
    [BindProperty, DataType(DataType.Password)]
    public string Password { get; set; } = "";

    [BindProperty]
    public Guid OperationId { get; set; }

    public ImmutableArray<Membership> OnlyOwnerOf { get; private set; } = [];

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        if (!await signIns.IsOwnPasswordAsync(account, Password))
        {
            ModelState.AddModelError(nameof(Password), texts["Erase.WrongPassword"]);
        }
        else
        {
            var refusal = await erasures.EraseAsync(account, OperationId);
            if (refusal is null)
            {
                return RedirectToPage("/Account/Erased");
            }

            ModelState.AddModelError("", texts[refusal.Code switch
            {
                PersonRefusals.LastOwner => "Erase.LastOwnerRefused",
                PersonRefusals.OwnAdministrator => "Erase.AdministratorRefused",
                _ => "NotSaved",
            }]);
        }

        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        var id = person.PersonId;
        var data = await grains.AskAsync(IPersonDataDesk.Key, (IPersonDataDesk desk) => desk.GetAsync(id));
        OnlyOwnerOf = data.OnlyOwnerOf;
    }
}

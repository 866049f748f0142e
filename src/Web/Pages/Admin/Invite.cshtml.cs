using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Offers a role to a mail address.</summary>
public sealed class InviteModel(IGrainFactory grains, PersonContext person, ProvinceBook provinces, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public StaffRole? Role { get; set; }

    [BindProperty]
    public string Province { get; set; } = "";

    [BindProperty]
    public string Agency { get; set; } = "";

    [BindProperty]
    public bool Head { get; set; }

    [BindProperty]
    public string Language { get; set; } = PageLanguage.Current;

    /// <summary>Every province that is kept; one out of service still has officers.</summary>
    public async Task<IEnumerable<SelectListItem>> ProvincesAsync() => (await provinces.ListAsync())
        .Select(p => new SelectListItem(p.Details.Name.In(PageLanguage.Current), p.Code))
        .OrderBy(p => VietFold.SortKey(p.Text), StringComparer.Ordinal);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await CheckAsync();
        if (!ModelState.IsValid || Role is not { } role)
        {
            return Page();
        }

        var offer = role == StaffRole.Officer ? new StaffOffer(role, Province, Agency, Head) : StaffOffer.Of(role);
        var command = new InviteStaff(Email, offer, PageLanguage.Find(Language) is null ? PageLanguage.Current : Language);
        var caller = Caller;
        // The same form sent twice is one invitation; sent again with other content it is another.
        var id = DerivedId.From("invitation", PersonId, caller.OperationId, Email, offer);
        var outcome = await Grains.SendAsync(id, (IInvitationGrain i) => i.InviteAsync(caller, command));
        if (outcome.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        Done = "Done.Invited";
        return RedirectToPage("/Admin/Index");
    }

    private async Task CheckAsync()
    {
        if (!EmailText.IsAddress(Email))
        {
            ModelState.AddModelError(nameof(Email), Texts[Email.Length == 0 ? "Invite.Email.Missing" : "Invite.Email.NotOne"]);
        }

        if (Role is null || !Enum.IsDefined(Role.Value))
        {
            ModelState.AddModelError(nameof(Role), Texts["Invite.Role.Missing"]);
        }

        if (Role != StaffRole.Officer)
        {
            return;
        }

        if (await provinces.FindAsync(Province) is null)
        {
            ModelState.AddModelError(nameof(Province), Texts["Invite.Province.Missing"]);
        }

        if (Agency.Length is 0 or > StaffOffer.AgencyMaximum)
        {
            ModelState.AddModelError(
                nameof(Agency), Agency.Length == 0 ? Texts["Invite.Agency.Missing"] : Texts["Invite.Agency.TooLong", StaffOffer.AgencyMaximum]);
        }
    }
}

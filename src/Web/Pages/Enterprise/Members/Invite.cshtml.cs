using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Members;

/// <summary>An owner invites a mail address as contributor or viewer.</summary>
public sealed class InviteModel(
    IGrainFactory grains, PersonContext person, AccountLimits limits, IStringLocalizer<EnterpriseTexts> texts)
    : MembersPageModel(grains, person, texts)
{
    public static readonly IReadOnlyList<MemberRole> Roles = [MemberRole.Editor, MemberRole.Viewer];

    [BindProperty]
    public string Email { get; set; } = "";

    [BindProperty]
    public MemberRole? Role { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!EmailText.IsAddress(Email))
        {
            ModelState.AddModelError(nameof(Email), Texts[Email.Length == 0 ? "Invite.Email.Missing" : "Invite.Email.NotOne"]);
        }

        if (Role is null)
        {
            ModelState.AddModelError(nameof(Role), Texts["Members.Role.Missing"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!limits.AllowsMail(Email))
        {
            ModelState.AddModelError(nameof(Email), Texts["Invite.TooManyMails"]);
            return Page();
        }

        var outcome = await SendAsync(e => e.InviteAsync(Caller, new InviteMember(Email, Role!.Value), PageLanguage.Current));
        if (outcome.Accepted)
        {
            return BackToMembers("Done.Invited");
        }

        return outcome.Refusal!.Code switch
        {
            MemberRefusals.IsMember or MemberRefusals.AlreadyInvited => Wrong(nameof(Email), outcome.Refusal.Code),
            MemberRefusals.RoleUnknown => Wrong(nameof(Role), outcome.Refusal.Code),
            _ => Refuse(outcome.Refusal),
        };
    }

    protected override bool Allows(EnterpriseView view) => view.Role == MemberRole.Owner;

    private PageResult Wrong(string field, string code)
    {
        ModelState.AddModelError(field, Texts[$"refusal.{code}"]);
        return Page();
    }
}

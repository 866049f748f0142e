using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Members;

/// <summary>One member: another role, and the ways to what needs a second yes.</summary>
public sealed class MemberModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : OneMemberPageModel(grains, person, texts)
{
    [BindProperty]
    public MemberRole? Role { get; set; }

    public void OnGet()
    {
        if (IsFirstLook)
        {
            Role = Member.Role;
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Role is not { } role)
        {
            ModelState.AddModelError(nameof(Role), Texts["Members.Role.Missing"]);
            return Page();
        }

        return await ChangeAsync(
            e => e.ChangeRoleAsync(Caller, new ChangeMemberRole(Member.PersonId, role)), "Done.RoleChanged", nameof(Role));
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Members;

/// <summary>Asks before a member is taken out.</summary>
public sealed class RemoveModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : OneMemberPageModel(grains, person, texts)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() =>
        ChangeAsync(e => e.RemoveAsync(Caller, new RemoveMember(Member.PersonId)), "Done.MemberRemoved");

    // One's own way out is the page to leave.
    protected override async Task<bool> PrepareAsync() => await base.PrepareAsync() && Member.PersonId != Me;
}

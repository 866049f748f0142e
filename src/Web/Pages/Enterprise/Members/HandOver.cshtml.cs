using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Members;

/// <summary>Asks before an owner makes another member owner in its own place.</summary>
public sealed class HandOverModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : OneMemberPageModel(grains, person, texts)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync() =>
        ChangeAsync(e => e.HandOverAsync(Caller, new HandOverOwnership(Member.PersonId)), "Done.HandedOver");

    protected override async Task<bool> PrepareAsync() => await base.PrepareAsync() && Member.PersonId != Me;
}

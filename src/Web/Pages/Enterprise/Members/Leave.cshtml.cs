using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Members;

/// <summary>Asks before the reader leaves the enterprise; the last owner is told what comes first.</summary>
public sealed class LeaveModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : MembersPageModel(grains, person, texts)
{
    public bool MayLeave => !IsLastOwner(Me);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var outcome = await SendAsync(e => e.LeaveAsync(Caller));
        if (!outcome.Accepted)
        {
            return Refuse(outcome.Refusal!);
        }

        Person.Forget();
        Done = "Done.Left";
        return LocalRedirect(EnterpriseLinks.Mine);
    }
}

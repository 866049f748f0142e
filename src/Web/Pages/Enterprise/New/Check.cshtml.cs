using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>Everything typed, each line with a way back; registers once, however often it is sent.</summary>
public sealed class CheckModel(
    IGrainFactory grains,
    PersonContext person,
    RegistrationDrafts drafts,
    IConfiguration configuration,
    IStringLocalizer<EnterpriseTexts> texts)
    : RegistrationPageModel(grains, person, drafts, configuration, texts)
{
    public ProfileDetails Details => Draft.Details();

    public IActionResult OnGet() => Draft.IsComplete ? Page() : LocalRedirect(Draft.Next);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Draft.IsComplete)
        {
            return LocalRedirect(Draft.Next);
        }

        var outcome = await Grains.SendAsync(
            Draft.EnterpriseId,
            (IEnterpriseProfile e) => e.RegisterAsync(Caller, new RegisterEnterprise(Province.Code, Draft.TaxCode, Details)));
        if (outcome.Accepted)
        {
            Person.Forget();
            Done = "Done.Registered";
            return Finish(EnterpriseLinks.Home(Draft.EnterpriseId));
        }

        return outcome.Refusal!.Code switch
        {
            ProfileRefusals.AlreadyRegistered => Finish(EnterpriseLinks.Home(Draft.EnterpriseId)),
            _ => Refuse(outcome.Refusal, field => field),
        };
    }
}

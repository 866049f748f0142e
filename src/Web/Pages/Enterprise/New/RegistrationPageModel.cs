using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>A page of a registration on its way. Without one (done already, too old, another person's) the first page is shown.</summary>
public abstract class RegistrationPageModel(
    IGrainFactory grains,
    PersonContext person,
    RegistrationDrafts drafts,
    IConfiguration configuration,
    IStringLocalizer<EnterpriseTexts> texts) : EnterpriseRoomModel(grains, person, texts)
{
    public RegistrationDraft Draft { get; private set; } = null!;

    /// <summary>The province that enterprises sign up in.</summary>
    public Province Province => Catalogues.Province(configuration["Province:Code"] ?? "56")!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var id = Guid.TryParse((string?)RouteData.Values["draft"], out var read) ? read : default;
        if (drafts.Read(HttpContext, PersonId, id) is not { } draft)
        {
            context.Result = LocalRedirect(id != default && await IsMineAsync(id) ? EnterpriseLinks.Home(id) : EnterpriseLinks.Start);
            return;
        }

        Draft = draft;
        await next();
    }

    /// <summary>Keeps what was typed and goes on with the first page that is still open.</summary>
    protected LocalRedirectResult Continue(RegistrationDraft draft)
    {
        drafts.Keep(HttpContext, PersonId, draft);
        return LocalRedirect(draft.Next);
    }

    protected LocalRedirectResult GoTo(RegistrationDraft draft, string address)
    {
        drafts.Keep(HttpContext, PersonId, draft);
        return LocalRedirect(address);
    }

    protected LocalRedirectResult Finish(string address)
    {
        drafts.Forget(HttpContext, Draft.EnterpriseId);
        return LocalRedirect(address);
    }
}

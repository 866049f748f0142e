using Microsoft.AspNetCore.Mvc.Filters;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Pages.Enterprise.Assessments.External;

/// <summary>A page about one result of another tool; for members of its enterprise only, else 404.</summary>
public abstract class ExternalResultPage(IGrainFactory grains, PersonContext person) : AssessmentPage(grains, person)
{
    public ExternalResultView Result { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var list = await Grains.AskAsync(Id, (IEnterpriseExternalResults e) => e.ListAsync(PersonId));
        if (list?.Results.FirstOrDefault(r => r.Id.ToString() == (string?)RouteData.Values["rid"]) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Result = found;
        await next();
    }
}

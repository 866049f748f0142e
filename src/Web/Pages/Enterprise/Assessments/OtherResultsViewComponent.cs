using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>Results of other tools in the list of past results, and the way to compare two of the own ones.</summary>
public sealed class OtherResultsViewComponent(IGrainFactory grains, PersonContext person) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid enterprise, bool mayEdit, bool mayCompare)
    {
        var reader = person.PersonId;
        var list = await grains.AskAsync(enterprise, (IEnterpriseExternalResults e) => e.ListAsync(reader));
        return View(new OtherResults(enterprise, list ?? new ExternalResultList([]), mayEdit, mayCompare));
    }
}

/// <summary>What the component shows.</summary>
public sealed record OtherResults(Guid Enterprise, ExternalResultList List, bool MayEdit, bool MayCompare);

using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Department;

/// <summary>
/// A page of the department, for the province of the office by which it is open to the person; the desk checks that office once more at
/// every question.
/// </summary>
public abstract class DepartmentPageModel(IGrainFactory grains, PersonContext person) : PageModel
{
    public Province Province { get; private set; } = null!;

    /// <summary>The published instruments.</summary>
    public Instruments Instruments => HttpContext.RequestServices.GetRequiredService<Instruments>();

    /// <summary>The province as administrators keep it.</summary>
    public ProvinceView Kept { get; private set; } = null!;

    protected IGrainFactory Grains => grains;

    protected PersonContext Person => person;

    protected Guid PersonId => person.PersonId;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (person.Office is not { } office
            || await grains.AskAsync(IProvinceDesk.Key, (IProvinceDesk desk) => desk.FindAsync(office.Province)) is not { } kept)
        {
            context.Result = NotFound();
            return;
        }

        (Kept, Province) = (kept, kept.ToProvince());
        ViewData[AccentStyle.ViewDataKey] = kept;
        await next();
    }

    protected Task<T> AskAsync<T>(Func<IDepartmentDesk, Task<T>> question) =>
        grains.AskAsync(IDepartmentDesk.KeyOf(Province.Code), question);
}

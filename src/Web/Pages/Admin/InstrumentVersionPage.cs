using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>A page about one version of an instrument, waiting or published; where there is none, 404.</summary>
public abstract class InstrumentVersionPage(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    public InstrumentFile Kept { get; private set; } = null!;

    public InstrumentRow Row => Kept.Row;

    /// <summary>The version as it is read from its file; null where the lint of today refuses a file that waits.</summary>
    public Instrument? Version { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var (own, id) = (PersonId, (string)RouteData.Values["instrument"]!);
        if (!int.TryParse((string?)RouteData.Values["version"], out var version)
            || await Grains.AskAsync(IInstrumentDesk.Key, (IInstrumentDesk desk) => desk.GetAsync(own, id, version)) is not { } file)
        {
            context.Result = NotFound();
            return;
        }

        Kept = file;
        Version = InstrumentLint.Run(file.Yaml).Instrument;
        await next();
    }
}

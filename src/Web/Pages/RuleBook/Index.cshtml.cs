using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Web.Pages.RuleBook;

/// <summary>The published instruments, for everyone.</summary>
public sealed class IndexModel(Grains.Instruments instruments) : PageModel
{
    public IEnumerable<Instrument> Latest =>
        instruments.Catalogue.All.Select(i => i.Id).Distinct(StringComparer.Ordinal).Select(instruments.Latest);

    /// <summary>How many different questions it has; one sector may be asked fewer.</summary>
    public int QuestionsOf(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        return instrument.Questions.Select(q => q.Id).Distinct(StringComparer.Ordinal).Count();
    }
}

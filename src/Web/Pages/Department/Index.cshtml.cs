using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Pages.Department;

/// <summary>The figures of the province, each with what it counts.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person) : DepartmentPageModel(grains, person)
{
    public DepartmentOverview Overview { get; private set; } = null!;

    /// <summary>Who waits to be proved to speak for an enterprise.</summary>
    public ClaimCount Claims { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await AskAsync(desk => desk.GetOverviewAsync(PersonId)) is not { } overview
            || await Grains.AskAsync(IClaimDesk.KeyOf(Province.Code), (IClaimDesk desk) => desk.CountAsync(PersonId)) is not { } claims)
        {
            return NotFound();
        }

        (Overview, Claims) = (overview, claims);
        return Page();
    }

    /// <summary>Communes by the number registered, then by name; the others in the order of their catalogue.</summary>
    public BreakdownView View(Breakdown by, DepartmentWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var rows = Overview.Rows.Where(r => r.By == by);
        if (by == Breakdown.Commune)
        {
            rows = rows.OrderByDescending(r => r.Registered).ThenBy(r => VietFold.SortKey(words.Row(Province, r)), StringComparer.Ordinal);
        }

        return new BreakdownView(
            by, Province, [.. rows], [.. Overview.Levels.Select(l => Instruments.Latest(l.Instrument))]);
    }

    /// <summary>Every level of an instrument, those that nobody is at too.</summary>
    public IEnumerable<(InstrumentLevel Level, int Count)> Counts(InstrumentLevels levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        return Instruments.Latest(levels.Instrument).Levels.Select(l => (l, CountAt(levels, l.Level)));
    }

    /// <summary>How many stand at a level; 0 also where nobody has assessed with the instrument.</summary>
    public static int CountAt(InstrumentLevels? levels, int level) => levels?.Counts.FirstOrDefault(c => c.Level == level)?.Count ?? 0;
}

/// <summary>One breakdown as the page shows it.</summary>
public sealed record BreakdownView(
    Breakdown By, Assessments.Enterprises.Province Province, ImmutableArray<BreakdownRow> Rows, ImmutableArray<Instrument> Instruments)
{
    /// <summary>The name of the filter of the list that shows a row's enterprises.</summary>
    public string Filter => By switch
    {
        Breakdown.Commune => "commune",
        Breakdown.SectorGroup => "sector",
        Breakdown.Size => "size",
        _ => throw new InvalidOperationException("A breakdown without a filter."),
    };
}

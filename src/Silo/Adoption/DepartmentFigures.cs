using System.Collections.Immutable;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Adoption;

/// <summary>What is left of a cell for the figures of a whole province: its level and its count.</summary>
internal record LevelCell(string? Instrument, int? Level, long Count);

/// <summary>A cell with its place in the breakdowns too.</summary>
internal sealed record FigureCell(string Commune, string SectorGroup, SizeGroup Size, string? Instrument, int? Level, long Count)
    : LevelCell(Instrument, Level, Count);

/// <summary>Sums cells to the figures of a province.</summary>
internal static class DepartmentFigures
{
    /// <summary>Every commune, sector group and size group has a row, those without enterprises too.</summary>
    public static DepartmentOverview Of(Province province, long at, IReadOnlyList<FigureCell> cells) => new(
        province.Code,
        at,
        Registered(cells),
        Assessed(cells),
        Levels(cells),
        [
            .. Rows(Breakdown.Commune, province.Communes.Select(c => c.Code), cells.ToLookup(c => c.Commune)),
            .. Rows(Breakdown.SectorGroup, Catalogues.SectorGroups.Select(g => g.Id), cells.ToLookup(c => c.SectorGroup)),
            .. Rows(Breakdown.Size, Enum.GetNames<SizeGroup>(), cells.ToLookup(c => c.Size.ToString())),
        ]);

    /// <summary>The figures of a province without its breakdowns.</summary>
    public static ProvinceFigures WholeOf(string province, IEnumerable<LevelCell> cells)
    {
        LevelCell[] all = [.. cells];
        return new ProvinceFigures(province, Registered(all), Assessed(all), Levels(all));
    }

    private static IEnumerable<BreakdownRow> Rows(Breakdown by, IEnumerable<string> codes, ILookup<string, FigureCell> cells) =>
        codes.Select(code => new BreakdownRow(by, code, Registered(cells[code]), Assessed(cells[code]), Levels(cells[code])));

    private static int Registered(IEnumerable<LevelCell> cells) => (int)cells.Sum(c => c.Count);

    private static int Assessed(IEnumerable<LevelCell> cells) => (int)cells.Where(c => c.Level is not null).Sum(c => c.Count);

    // Per instrument and never across: a level means something only within its own.
    private static ImmutableArray<InstrumentLevels> Levels(IEnumerable<LevelCell> cells) =>
        [.. cells
            .Where(c => c is { Instrument: not null, Level: not null })
            .GroupBy(c => c.Instrument!)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new InstrumentLevels(
                g.Key,
                [.. g.GroupBy(c => c.Level!.Value)
                    .Select(l => new LevelCount(l.Key, (int)l.Sum(c => c.Count)))
                    .Where(l => l.Count > 0)
                    .OrderBy(l => l.Level)]))
            .Where(i => !i.Counts.IsEmpty)];
}

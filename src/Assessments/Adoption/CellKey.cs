using System.Globalization;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Assessments.Adoption;

/// <summary>
/// The full key of a cell: enterprises alike in all of this are one count, and every figure of the department is a sum of cells.
/// <paramref name="Level"/> is null without an assessment. Using and completed are facts of migration, claimed and verified apart;
/// <paramref name="Stale"/>: a function that was in use has to be confirmed again.
/// </summary>
public sealed record CellKey(
    string Province,
    string Commune,
    string SectorGroup,
    SizeGroup Size,
    Ownership Ownership,
    bool OnRegister,
    bool Active,
    string? Instrument,
    int? Level,
    bool UsingClaimed,
    bool UsingVerified,
    bool CompletedClaimed,
    bool CompletedVerified,
    bool Stale)
{
    /// <summary>One text for the key; cells are locked in its ordinal order.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Province}|{Commune}|{SectorGroup}|{Size}|{Ownership}|{B(OnRegister)}|{B(Active)}|{Instrument ?? "-"}|{Level?.ToString(CultureInfo.InvariantCulture) ?? "-"}|{B(UsingClaimed)}{B(UsingVerified)}{B(CompletedClaimed)}{B(CompletedVerified)}|{B(Stale)}");

    private static char B(bool flag) => flag ? '1' : '0';
}

/// <summary>A change of one cell's count; never 0 once netted.</summary>
public sealed record CellChange(CellKey Key, int Delta)
{
    /// <summary>From one cell to another, netted and sorted as commits want it.</summary>
    public static IReadOnlyList<CellChange> Move(CellKey? from, CellKey? to)
    {
        if (from == to)
        {
            return [];
        }

        var changes = new List<CellChange>(2);
        if (from is not null)
        {
            changes.Add(new CellChange(from, -1));
        }

        if (to is not null)
        {
            changes.Add(new CellChange(to, 1));
        }

        return [.. changes.OrderBy(c => c.Key.Text, StringComparer.Ordinal)];
    }
}

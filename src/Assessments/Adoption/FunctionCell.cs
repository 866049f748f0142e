using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Migration;

namespace SanSangSo.Assessments.Adoption;

/// <summary>
/// The key of a cell of the second set: enterprises alike in this stand in one state of one business function. Functions of which an enterprise said
/// nothing are in no cell.
/// </summary>
public sealed record FunctionCellKey(
    string Province, string Commune, string SectorGroup, SizeGroup Size, Ownership Ownership, string Function, FunctionState State, bool Verified)
{
    /// <summary>One text for the key; cells are locked in its ordinal order.</summary>
    public string Text => $"{Province}|{Commune}|{SectorGroup}|{Size}|{Ownership}|{Function}|{State}|{(Verified ? '1' : '0')}";
}

/// <summary>A change of one cell's count; never 0 once netted.</summary>
public sealed record FunctionCellChange(FunctionCellKey Key, int Delta)
{
    /// <summary>From some cells to others, netted and sorted as commits want it.</summary>
    public static IReadOnlyList<FunctionCellChange> Move(IEnumerable<FunctionCellKey> from, IEnumerable<FunctionCellKey> to) => Net(
        from.Select(k => new FunctionCellChange(k, -1)).Concat(to.Select(k => new FunctionCellChange(k, 1))));

    public static IReadOnlyList<FunctionCellChange> Net(IEnumerable<FunctionCellChange> changes) =>
    [
        .. changes.GroupBy(c => c.Key)
            .Select(g => new FunctionCellChange(g.Key, g.Sum(c => c.Delta)))
            .Where(c => c.Delta != 0)
            .OrderBy(c => c.Key.Text, StringComparer.Ordinal),
    ];
}

using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Finds a business line by everyday words ("khách sạn", "nuoc mam", "hotel") or by its two-digit code.</summary>
public static class BusinessLineSearch
{
    private static readonly Lazy<ImmutableArray<(BusinessLine Line, ImmutableArray<string> Words, string Names)>> Index = new(() =>
        [.. Catalogues.BusinessLines.Select(line => (
            line,
            line.WordsVi.Concat(line.WordsEn).Select(VietFold.Fold).ToImmutableArray(),
            VietFold.Fold($"{line.Name.Vi} {line.Name.En}")))]);

    /// <summary>The best matches first, at most <paramref name="take"/>; nothing for an empty text.</summary>
    public static ImmutableArray<BusinessLine> Find(string typed, int take = 10)
    {
        var sought = VietFold.Fold(typed);
        if (sought.Length == 0)
        {
            return [];
        }

        return [.. Index.Value
            .Select(entry => (entry.Line, Rank: Rank(entry, sought)))
            .Where(found => found.Rank > 0)
            .OrderByDescending(found => found.Rank)
            .ThenBy(found => found.Line.Code, StringComparer.Ordinal)
            .Take(take)
            .Select(found => found.Line)];
    }

    private static int Rank((BusinessLine Line, ImmutableArray<string> Words, string Names) entry, string sought)
    {
        if (entry.Line.Code == sought || entry.Words.Contains(sought, StringComparer.Ordinal))
        {
            return 5;
        }

        if (entry.Words.Any(w => Holds(w, sought)))
        {
            return 4;
        }

        if (entry.Words.Any(w => Holds(sought, w)))
        {
            return 3;
        }

        if (Holds(entry.Names, sought))
        {
            return 2;
        }

        var words = sought.Split(' ');
        return words.Length > 1 && words.All(w => entry.Words.Any(x => Holds(x, w)) || Holds(entry.Names, w)) ? 1 : 0;
    }

    // Whole words, or the beginning of the last one while it is being typed.
    private static bool Holds(string text, string sought) =>
        $" {text}".Contains($" {sought}", StringComparison.Ordinal);
}

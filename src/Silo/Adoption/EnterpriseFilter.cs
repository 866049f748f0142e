using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Adoption;

/// <summary>Turns a search and its filters into a query that both databases answer alike.</summary>
internal static class EnterpriseFilter
{
    /// <summary>
    /// The enterprises of a province that fit, in no order yet; only those of which it is shown who speaks for them. A text that is a whole tax code finds that one enterprise; any other must be
    /// in the name, all its words, diacritics aside. A text without a letter or digit finds nothing.
    /// </summary>
    /// <exception cref="ArgumentException">A level without its instrument: levels of different instruments are not comparable.</exception>
    public static IQueryable<StoredEnterprise> Matching(
        this IQueryable<StoredEnterprise> enterprises, string province, EnterpriseQuery query, TaxCodeHasher hasher)
    {
        if (query is { Level: not null, Instrument: null })
        {
            throw new ArgumentException("A level is asked for without its instrument.", nameof(query));
        }

        var found = enterprises.Where(e => e.Province == province && e.ProvenAt != null);
        if (query.Commune is { } commune)
        {
            found = found.Where(e => e.Commune == commune);
        }

        if (query.SectorGroup is { } group)
        {
            found = found.Where(e => e.SectorGroup == group);
        }

        if (query.Size is { } size)
        {
            found = found.Where(e => e.Size == size);
        }

        if (query.Instrument is { } instrument)
        {
            found = found.Where(e => e.Instrument == instrument);
        }

        if (query.Level is { } level)
        {
            found = found.Where(e => e.Level == level);
        }

        if (query.Assessed is { } assessed)
        {
            found = found.Where(e => (e.AssessedAt != null) == assessed);
        }

        return query.Text is { } text && CleanText.Clean(text).Length > 0 ? found.Named(text, hasher) : found;
    }

    /// <summary>The rows after a page's last one, in the Vietnamese order of names.</summary>
    public static IQueryable<StoredEnterprise> InOrder(this IQueryable<StoredEnterprise> enterprises, PageKey? after)
    {
        if (after is var (key, id))
        {
            // The translated comparison is the database's own, bytewise; a culture has no part in it.
#pragma warning disable CA1309, CA1310, MA0001
            enterprises = enterprises.Where(e => string.Compare(e.SortKey, key) > 0 || (e.SortKey == key && e.Id > id));
#pragma warning restore CA1309, CA1310, MA0001
        }

        return enterprises.OrderBy(e => e.SortKey).ThenBy(e => e.Id);
    }

    private static IQueryable<StoredEnterprise> Named(this IQueryable<StoredEnterprise> enterprises, string text, TaxCodeHasher hasher)
    {
        if (TaxCode.TryParse(text, out var code, out _))
        {
            var hash = hasher.Hash(code!);
            return enterprises.Where(e => e.TaxCodeHash == hash);
        }

        var words = VietFold.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return enterprises.Where(_ => false);
        }

        // Folding leaves letters and digits only, so no word can hold a wildcard.
        return words.Aggregate(enterprises, (found, word) => found.Where(e => e.SearchName.Contains(word)));
    }
}

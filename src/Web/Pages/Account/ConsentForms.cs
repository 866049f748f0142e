using System.Collections.Immutable;
using System.Globalization;
using SanSangSo.Assessments.People;

namespace SanSangSo.Web.Pages.Account;

/// <summary>How forms name a purpose: with the version of the text that was on the page, so that what is kept is what was read.</summary>
internal static class ConsentForms
{
    /// <summary>Id and version, as <c>news.1</c>.</summary>
    public static string ValueOf(ConsentPurpose purpose) =>
        string.Create(CultureInfo.InvariantCulture, $"{purpose.Id}.{purpose.Current.Version}");

    /// <summary>Every purpose with whether its box was ticked; what no page of ours could have posted counts as not ticked.</summary>
    public static ImmutableArray<ConsentChoice> ChoicesOf(IReadOnlyCollection<string> ticked) =>
        [.. ConsentPurposes.All.Select(p => new ConsentChoice(p.Id, p.Current.Version, ticked.Contains(ValueOf(p), StringComparer.Ordinal)))];
}

using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>
/// The business line, found by everyday words. One form both searches and chooses: words that have not been looked for yet are
/// looked for, whichever button or key sent them.
/// </summary>
public sealed class LineFields
{
    private const int ExamplesShown = 6;

    public string Words { get; set; } = "";

    /// <summary>The words whose matches were on the page that was sent.</summary>
    public string Searched { get; set; } = "";

    public string BusinessLine { get; set; } = "";

    /// <summary>The search button was pressed.</summary>
    public bool Find { get; set; }

    public bool IsSearch => Find || (Words.Length > 0 && Words != Searched);

    /// <summary>What there is to choose from: the matches, or before a search the line chosen so far.</summary>
    public ImmutableArray<BusinessLine> Matches =>
        Words.Length > 0 ? BusinessLineSearch.Find(Words)
        : Catalogues.BusinessLine(BusinessLine) is { } chosen ? [chosen]
        : [];

    /// <summary>Everyday words of a line; those that hold what was looked for come first.</summary>
    public string Examples(BusinessLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var sought = VietFold.Fold(Words);
        var words = PageLanguage.Current == Languages.English ? line.WordsEn : line.WordsVi;
        return string.Join(", ", words
            .OrderBy(word => sought.Length > 0 && VietFold.Fold(word).Contains(sought, StringComparison.Ordinal) ? 0 : 1)
            .Take(ExamplesShown));
    }

    public void CheckWords(ModelStateDictionary state, string prefix, IStringLocalizer<EnterpriseTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(texts);
        if (Words.Length == 0)
        {
            state.AddModelError($"{prefix}.{nameof(Words)}", texts["Line.Words.Missing"]);
        }
    }

    public void Check(ModelStateDictionary state, string prefix, IStringLocalizer<EnterpriseTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(texts);
        if (Catalogues.BusinessLine(BusinessLine) is null)
        {
            var field = Matches.IsEmpty ? nameof(Words) : nameof(BusinessLine);
            state.AddModelError($"{prefix}.{field}", texts[$"refusal.{ProfileRefusals.BusinessLineUnknown}"]);
        }
    }
}

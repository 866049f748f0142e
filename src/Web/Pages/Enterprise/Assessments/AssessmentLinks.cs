using System.Globalization;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>The addresses of this room, relative to the application ("~/enterprise/…"), for redirects and <c>Url.Content</c>.</summary>
public static class AssessmentLinks
{
    /// <summary>The value of <c>return</c> that leads back to the check page.</summary>
    public const string ToCheck = "check";

    public static string Index(Guid enterprise) => $"~/enterprise/{enterprise}/assessments";

    public static string Index(Guid enterprise, string happened) => $"{Index(enterprise)}?happened={happened}";

    public static string Draft(Guid enterprise, Guid draft) => $"{Index(enterprise)}/{draft}";

    public static string Page(Guid enterprise, Guid draft, QuestionPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return $"{Draft(enterprise, draft)}/{page.Id}";
    }

    /// <summary>A question on its page; saving there leads back to the check page, to the same question.</summary>
    public static string Change(Guid enterprise, Guid draft, QuestionPage page, string question) =>
        $"{Page(enterprise, draft, page)}?return={ToCheck}&question={question}#{Anchor(question)}";

    public static string Check(Guid enterprise, Guid draft) => $"{Draft(enterprise, draft)}/check";

    public static string Check(Guid enterprise, Guid draft, string question) => $"{Check(enterprise, draft)}#{Anchor(question)}";

    public static string Discard(Guid enterprise, Guid draft) => $"{Draft(enterprise, draft)}/discard";

    public static string Result(Guid enterprise, Guid assessment) => $"{Draft(enterprise, assessment)}/result";

    public static string Result(Guid enterprise, Guid assessment, string happened) => $"{Result(enterprise, assessment)}?happened={happened}";

    public static string Roadmap(Guid enterprise, Guid assessment) => $"{Draft(enterprise, assessment)}/roadmap";

    public static string Receipt(Guid enterprise, Guid assessment) => $"{Draft(enterprise, assessment)}/receipt";

    public static string ReceiptFile(Guid enterprise, Guid assessment) => $"{Draft(enterprise, assessment)}/receipt.json";

    public static string Draft(Guid enterprise, Guid draft, string happened) => $"{Draft(enterprise, draft)}?happened={happened}";

    /// <summary>Where a draft is gone on with: its place, or the first page that is not done where that is none of its pages (any more).</summary>
    public static string Place(Guid enterprise, SanSangSo.Assessments.Enterprises.Draft draft, Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var pages = QuestionPages.Of(
            instrument.For(draft.Sector), draft.Answers.ToDictionary(a => a.Key, a => a.Value.Answer, StringComparer.Ordinal));
        return draft.Place == ToCheck ? Check(enterprise, draft.Id) : Page(enterprise, draft.Id, pages.Find(draft.Place) ?? pages.FirstOpen(IsDone));

        bool IsDone(string question) => draft.Answers.GetValueOrDefault(question) is { FromLast: false };
    }

    /// <summary>The id of a question's element.</summary>
    public static string Anchor(string question) => string.Create(CultureInfo.InvariantCulture, $"q-{question}");
}

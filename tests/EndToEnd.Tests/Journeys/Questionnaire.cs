using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.EndToEnd.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>The pages of questions, answered by the words of their options.</summary>
internal sealed class Questionnaire(Device device)
{
    /// <summary>The instrument of the journeys that are about anything but instruments: all single questions, on many pages.</summary>
    public const string Dbi2021 = "vn-dbi-2021";

    private static readonly Instrument Instrument = InstrumentCatalogue.BuiltIn.Latest(Dbi2021);

    public static QuestionPages Pages { get; } = QuestionPages.Of(Instrument);

    public static IEnumerable<Question> Questions => Instrument.Questions;

    /// <summary>The points of a set of answers, computed here once more.</summary>
    public static int PointsOf(IReadOnlyDictionary<string, Answer> answers) =>
        Questions.Sum(q => (answers[q.Id].Option ?? 0) * q.Weight);

    public static string WordsOf(Question question, Answer answer) =>
        answer.Option is { } points ? question.Options.Single(o => o.Points == points).Text.Vi : "Không biết";

    public ILocator Choice(Question question, Answer answer) =>
        Group(question).GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = WordsOf(question, answer), Exact = true });

    public Task ChooseAsync(Question question, Answer answer) => Choice(question, answer).CheckAsync();

    public Task ReadChosenAsync(Question question, Answer answer) => Expect(Choice(question, answer)).ToBeCheckedAsync();

    /// <summary>The page asks these questions and no other.</summary>
    public async Task ReadPageAsync(QuestionPage page)
    {
        await device.ReadHeadingAsync(page.Component.Name.Vi);
        await device.ReadAsync($"Trang {page.Number}/{Pages.All.Length}");
        await Expect(device.Page.Locator("main form fieldset")).ToHaveCountAsync(page.Questions.Length);
    }

    public async Task AnswerPageAsync(QuestionPage page, IReadOnlyDictionary<string, Answer> answers)
    {
        await ReadPageAsync(page);
        foreach (var question in page.Questions.Where(q => answers.ContainsKey(q.Id)))
        {
            await ChooseAsync(question, answers[question.Id]);
        }
    }

    private ILocator Group(Question question) => device.Page.GetByRole(
        AriaRole.Group,
        new PageGetByRoleOptions { NameRegex = new Regex($"^{Regex.Escape(question.Id)}\\. ", RegexOptions.None, TimeSpan.FromSeconds(1)) });
}

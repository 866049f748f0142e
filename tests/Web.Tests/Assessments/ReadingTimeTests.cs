using AngleSharp.Dom;
using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>
/// How long a median respondent takes for the 2025 instrument as a hotel, over the pages as they are rendered: every visible word of main from
/// the list of pillars to the check page, at 150 words a minute (a word is what stands between spaces, in Vietnamese a
/// syllable), and 4 seconds a tap. A text that stood on an earlier page, such as a button's, is known and not read again. Taps: one on each
/// page to go on, one a single question, two a short list, a third of the tools, half of the pairs that are then offered. Explanations are
/// folded: who knows the words does not open them. And on the check page the answers are skimmed: of it the words outside the list count.
/// </summary>
public sealed class ReadingTimeTests(WebHost host, ITestOutputHelper output)
{
    private const double WordsAMinute = 150;
    private const double SecondsATap = 4;

    private const double MostMinutes = 15;

    private readonly HashSet<string> _known = [];

    [Fact]
    public async Task The_hotel_path_takes_a_quarter_of_an_hour_at_most()
    {
        var owner = await Assessor.CreateAsync(host, line: "55");
        var draft = await owner.StartAsync(instrument: "vn-dbi-2025");
        var instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2025").For("hotel");
        var page = await owner.GetAsync(draft);
        var (words, taps) = (WordsOf(page), 1);

        page = await owner.GetAsync($"{draft}/{QuestionPages.Of(instrument).First.Id}");
        while (page.Questions() is { Count: > 0 } questions)
        {
            var values = questions.SelectMany(q => Median(instrument.Question(q)!, page)).ToArray();
            var read = WordsOf(page);
            output.WriteLine($"{page.Address[draft.Length..]}: {read} words, {values.Length + 1} taps");
            words += read;
            taps += values.Length + 1;
            page = await owner.PressAsync(page, values);
        }

        page.Document.QuerySelectorAll(".govuk-summary-list").ToList().ForEach(list => list.Remove());
        words += WordsOf(page);
        taps += 2;
        var minutes = (words / WordsAMinute) + (taps * SecondsATap / 60);
        output.WriteLine($"{words} words, {taps} taps: {minutes:0.0} minutes");
        Assert.InRange(minutes, 1, MostMinutes);
    }

    private static IEnumerable<(string Name, string Value)> Median(Question question, Answer page)
    {
        var offered = page.Document.QuerySelectorAll($"input[name='q-{question.Id}']")
            .Select(i => i.GetAttribute("value")!).Where(v => v is not ("none" or "unknown")).ToList();
        var chosen = question.Kind switch
        {
            QuestionKind.Single => offered.Skip(offered.Count / 2).Take(1),
            QuestionKind.Links => offered.Take((offered.Count + 1) / 2),
            _ when offered.Count > 8 => offered.Take((offered.Count + 2) / 3),
            _ => offered.Skip(1).Take(2),
        };
        return chosen.DefaultIfEmpty("none").Select(value => ("q-" + question.Id, value));
    }

    private int WordsOf(Answer page)
    {
        var main = (IElement)page.Document.QuerySelector("main")!.Clone();
        foreach (var closed in main.QuerySelectorAll("details:not([open]) > :not(summary), .govuk-visually-hidden, script").ToList())
        {
            closed.Remove();
        }

        return main.Descendants<IText>().Select(t => t.Text.Trim()).Where(_known.Add)
            .SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Count(w => w.Any(char.IsLetterOrDigit));
    }
}

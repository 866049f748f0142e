using System.Collections.Immutable;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Instruments;

/// <summary>
/// One page of a questionnaire: up to <see cref="QuestionPages.Most"/> questions of one component.
/// <paramref name="Number"/> counts over the whole instrument, <paramref name="NumberInPillar"/> within the pillar, both from 1.
/// </summary>
public sealed record QuestionPage(
    int Number, int NumberInPillar, Pillar Pillar, Component Component, ImmutableArray<Question> Questions)
{
    /// <summary>"2/1": pillar and page within it, as a draft keeps its place and an address names it.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Pillar.Id}/{NumberInPillar}");
}

/// <summary>
/// An instrument cut into pages: as few as possible, of about equal length, never two components on one page. A long list, a table and pairs
/// of an earlier list stand alone, and a question that depends on an answer comes on a later page than that answer.
/// </summary>
public sealed class QuestionPages
{
    /// <summary>Most questions on a page.</summary>
    public const int Most = 4;

    // Options of a list that fit beside other questions.
    private const int ShortList = 8;

    private QuestionPages(ImmutableArray<QuestionPage> all) => All = all;

    /// <summary>The pages in the order they are answered.</summary>
    public ImmutableArray<QuestionPage> All { get; }

    public QuestionPage First => All[0];

    /// <summary>The pages with a question that is asked after these answers; each keeps the id that it has among all.</summary>
    public static QuestionPages Of(Instrument instrument, IReadOnlyDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var asked =
            from page in Of(instrument).All
            let questions = ImmutableArray.CreateRange(page.Questions.Where(q => q.IsAsked(answers)))
            where !questions.IsEmpty
            select page with { Questions = questions };
        return new QuestionPages([.. asked.Select((page, place) => page with { Number = place + 1 })]);
    }

    public static QuestionPages Of(Instrument instrument)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        var pages = ImmutableArray.CreateBuilder<QuestionPage>();
        foreach (var pillar in instrument.Pillars)
        {
            var inPillar = 0;
            foreach (var component in pillar.Components)
            {
                foreach (var questions in Cut(component.Questions))
                {
                    pages.Add(new QuestionPage(pages.Count + 1, ++inPillar, pillar, component, questions));
                }
            }
        }

        return new QuestionPages(pages.ToImmutable());
    }

    /// <summary>The page with that <see cref="QuestionPage.Id"/>, or null.</summary>
    public QuestionPage? Find(string id) => All.FirstOrDefault(p => p.Id == id);

    public QuestionPage? Find(string pillar, int numberInPillar) =>
        All.FirstOrDefault(p => p.Pillar.Id == pillar && p.NumberInPillar == numberInPillar);

    /// <summary>The page that asks a question, or null if the instrument does not.</summary>
    public QuestionPage? Asking(string question) => All.FirstOrDefault(p => p.Questions.Any(q => q.Id == question));

    public QuestionPage? After(QuestionPage page) => All.ElementAtOrDefault(IndexOf(page) + 1);

    public QuestionPage? Before(QuestionPage page) => All.ElementAtOrDefault(IndexOf(page) - 1);

    /// <summary>The first page with a question that is not done; the first page when all are.</summary>
    public QuestionPage FirstOpen(Func<string, bool> done)
    {
        ArgumentNullException.ThrowIfNull(done);
        return All.FirstOrDefault(p => p.Questions.Any(q => !done(q.Id))) ?? First;
    }

    /// <summary>The first page of a pillar with a question that is not done; its first page when all are; null for an unknown pillar.</summary>
    public QuestionPage? FirstOpen(string pillar, Func<string, bool> done)
    {
        ArgumentNullException.ThrowIfNull(done);
        var own = All.Where(p => p.Pillar.Id == pillar).ToList();
        return own.Find(p => p.Questions.Any(q => !done(q.Id))) ?? own.FirstOrDefault();
    }

    private static int IndexOf(QuestionPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Number - 1;
    }

    private static IEnumerable<ImmutableArray<Question>> Cut(ImmutableArray<Question> questions)
    {
        for (var start = 0; start < questions.Length;)
        {
            var length = Together(questions, start);
            foreach (var page in Even(questions.Slice(start, length)))
            {
                yield return page;
            }

            start += length;
        }
    }

    /// <summary>How many questions from here on may share pages.</summary>
    private static int Together(ImmutableArray<Question> questions, int start)
    {
        var length = 1;
        while (!StandsAlone(questions[start])
            && start + length < questions.Length
            && questions[start + length] is var next
            && !StandsAlone(next)
            && questions.Slice(start, length).All(q => q.Id != next.When?.Question))
        {
            length++;
        }

        return length;
    }

    private static bool StandsAlone(Question question) => question.Kind switch
    {
        QuestionKind.Grid or QuestionKind.Links => true,
        QuestionKind.Multiple => question.Options.Length > ShortList || question.Options.Any(o => o.About is not null),
        _ => false,
    };

    private static IEnumerable<ImmutableArray<Question>> Even(ImmutableArray<Question> questions)
    {
        var pages = (questions.Length + Most - 1) / Most;
        for (var (page, start) = (0, 0); page < pages; page++)
        {
            // Nine questions make three pages of three, not four, four and a lonely one.
            var length = (questions.Length - start + pages - page - 1) / (pages - page);
            yield return questions.Slice(start, length);
            start += length;
        }
    }
}

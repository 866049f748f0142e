using System.Collections.Immutable;

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
/// An instrument cut into pages: as few as possible, of about equal length, never two components on one page.
/// </summary>
public sealed class QuestionPages
{
    /// <summary>Most questions on a page.</summary>
    public const int Most = 4;

    private QuestionPages(ImmutableArray<QuestionPage> all) => All = all;

    /// <summary>The pages in the order they are answered.</summary>
    public ImmutableArray<QuestionPage> All { get; }

    public QuestionPage First => All[0];

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

using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Pages.Enterprise.Assessments;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department;

/// <summary>
/// An enterprise's answers in words, while it lets its department read them; those about security are not among them. Every reading is kept
/// for the enterprise to see.
/// </summary>
public sealed class AnswersModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AssessmentTexts> texts)
    : DepartmentPageModel(grains, person)
{
    public Guid Id { get; private set; }

    public AnswersForOfficer Answers { get; private set; } = null!;

    public Instrument Instrument => Instruments.Get(Answers.Instrument, Answers.InstrumentVersion).For(Answers.Sector);

    /// <summary>What is shown, in the order in which it was asked.</summary>
    public IEnumerable<(Pillar Pillar, IReadOnlyList<AnsweredQuestion> Lines)> Pillars
    {
        get
        {
            var given = Answers.Answers.ToDictionary(a => a.Question, a => a.Answer, StringComparer.Ordinal);
            return
                from pillar in Instrument.Pillars
                let lines = pillar.Questions
                    .Where(q => given.ContainsKey(q.Id))
                    .Select(q => new AnsweredQuestion(q, AnswerWords.Lines(q, given[q.Id], texts)))
                    .ToList()
                where lines.Count > 0
                select (pillar, (IReadOnlyList<AnsweredQuestion>)lines);
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        // Made here, once, so that a call that is tried again is the same look.
        var operation = Guid.CreateVersion7();
        if (await AskAsync(desk => desk.GetAnswersAsync(PersonId, id, operation)) is not { } answers)
        {
            return NotFound();
        }

        Id = id;
        Answers = answers;
        return Page();
    }
}

/// <summary>A question with the words of its answer.</summary>
public sealed record AnsweredQuestion(Question Question, IReadOnlyList<string> Answer);

using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>
/// What a person says to one purpose. <paramref name="TextVersion"/> is the text that was shown; agreeing to another than today's is refused,
/// for it was not read.
/// </summary>
public sealed record ConsentChoice(string Purpose, int TextVersion, bool Given);

/// <summary>Choices made on one page; purposes that are not among them stay as they are. <paramref name="Language"/> is that of the page.</summary>
public sealed record ChangeConsents(string Language, ImmutableArray<ConsentChoice> Choices);

public static partial class Person
{
    public static Decision<PersonEvent, PersonSaved> ChangeConsents(PersonState state, ChangeConsents command, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : ProblemOf(command.Language, command.Choices) is { } problem ? Refuse(problem)
        : Accept(context, [.. Changes(state.Consents, command.Language, command.Choices, context)]);

    private static string? ProblemOf(string language, ImmutableArray<ConsentChoice> choices) =>
        !Languages.IsKnown(language) ? PersonRefusals.LanguageUnknown
        : choices.DistinctBy(c => c.Purpose).Count() != choices.Length
            || choices.Any(c => ConsentPurposes.Find(c.Purpose) is null) ? PersonRefusals.PurposeUnknown
        : choices.Any(c => c.Given && ConsentPurposes.Find(c.Purpose)!.Current.Version != c.TextVersion) ? PersonRefusals.PurposeTextChanged
        : null;

    private static IEnumerable<PersonEvent> Changes(
        ImmutableArray<Consent> before, string language, ImmutableArray<ConsentChoice> choices, DecideContext context)
    {
        foreach (var choice in choices)
        {
            var kept = before.FirstOrDefault(c => c.Purpose == choice.Purpose);
            if (choice.Given && kept?.TextVersion != choice.TextVersion)
            {
                yield return new ConsentGiven(choice.Purpose, choice.TextVersion, language, context.Now);
            }
            else if (!choice.Given && kept is not null)
            {
                yield return new ConsentWithdrawn(choice.Purpose, context.Now);
            }
        }
    }

    private static ImmutableArray<Consent> With(ImmutableArray<Consent> consents, ConsentGiven given) =>
        Without(consents, given.Purpose).Add(new Consent(given.Purpose, given.TextVersion, given.At));

    private static ImmutableArray<Consent> Without(ImmutableArray<Consent> consents, string purpose) =>
        consents.RemoveAll(c => c.Purpose == purpose);
}

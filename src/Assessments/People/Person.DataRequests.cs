using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

public sealed record MakeDataRequest(DataRequestKind Kind, string Text);

/// <summary>The operator's answer: done, or declined, with the reason in words.</summary>
public sealed record AnswerDataRequest(Guid RequestId, bool Done, string Text);

public static partial class Person
{
    /// <summary>At most so many wait at once.</summary>
    private const int OpenRequestsMaximum = 10;

    /// <summary>Keeps a request and acknowledges it by the same commit.</summary>
    public static Decision<PersonEvent, PersonSaved> Ask(PersonState state, MakeDataRequest command, DecideContext context)
    {
        var text = CleanText.Clean(command.Text);
        if (state.Email is null || !Enum.IsDefined(command.Kind))
        {
            return Refuse(Refusals.NotFound);
        }

        if (ProblemOf(text) is { } problem)
        {
            return Refuse(problem);
        }

        return state.Requests.Length >= OpenRequestsMaximum ? Refuse(PersonRefusals.TooManyRequests) : Accept(
            context,
            new DataRequestMade(
                DerivedId.From(context.StreamId, "data-request", context.Caller.OperationId), command.Kind,
                context.Ink.Write(context.StreamId, text), DataRequestRules.Version, context.Now,
                DataRequestRules.AcknowledgeBy(context.Now), DataRequestRules.AnswerBy(command.Kind, context.Now)));
    }

    public static Decision<PersonEvent, PersonSaved> Answer(PersonState state, AnswerDataRequest command, DecideContext context)
    {
        var text = CleanText.Clean(command.Text);
        return state.Email is null ? Refuse(Refusals.NotFound)
            : !state.Requests.Contains(command.RequestId) ? Refuse(PersonRefusals.RequestGone)
            : ProblemOf(text) is { } problem ? Refuse(problem)
            : Accept(
                context,
                new DataRequestAnswered(command.RequestId, command.Done, context.Ink.Write(context.StreamId, text), context.Now));
    }

    private static string? ProblemOf(string text) =>
        text.Length == 0 ? PersonRefusals.TextMissing : text.Length > PersonRefusals.TextMaximum ? PersonRefusals.TextTooLong : null;
}

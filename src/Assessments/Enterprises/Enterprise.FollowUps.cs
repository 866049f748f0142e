using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.Migration;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>A follow-up's time has come: decide whether it still is due.</summary>
public sealed record MeetFollowUp(Guid FollowUpId);

/// <summary>What came of it: delivered, moved to a later moment, or no longer due.</summary>
public sealed record FollowUpMet(FollowUp? Delivered);

public static partial class Enterprise
{
    /// <summary>
    /// A recall counts from the last save: where the draft was saved since, the follow-up moves instead of being delivered.
    /// </summary>
    public static Decision<EnterpriseEvent, FollowUpMet> MeetFollowUp(EnterpriseState state, MeetFollowUp command, DecideContext context)
    {
        if (state.FollowUps.FirstOrDefault(f => f.Id == command.FollowUpId) is not { } planned)
        {
            return Decision<EnterpriseEvent, FollowUpMet>.Accept(new FollowUpMet(null));
        }

        if (UseRules.IsAboutUse(planned.Kind))
        {
            return MeetUse(state, planned, context);
        }

        var now = context.Now;
        if (planned.Kind is FollowUpKind.DraftRecallFirst or FollowUpKind.DraftRecallSecond)
        {
            if (state.Draft is not { } draft || draft.Id != planned.AssessmentId)
            {
                return Settle(planned, FollowUpState.Cancelled, now, delivered: null);
            }

            var due = FollowUpRules.Recall(planned.Kind, draft.PersonId, draft.Id, draft.SavedAt);
            if (due.DueAt > now)
            {
                return due.Id == planned.Id
                    ? Decision<EnterpriseEvent, FollowUpMet>.Accept(new FollowUpMet(null))
                    : Decision<EnterpriseEvent, FollowUpMet>.Accept(
                        new FollowUpMet(null),
                        new FollowUpSettled(planned.Id, FollowUpState.Cancelled, now),
                        new FollowUpPlanned(due));
            }

            return Settle(planned, FollowUpState.Delivered, now, Addressed(state, planned));
        }

        // A draft begun in the meantime is what would be proposed; its own recalls speak of it.
        return planned.DueAt > now ? Decision<EnterpriseEvent, FollowUpMet>.Accept(new FollowUpMet(null))
            : state.Draft is not null ? Settle(planned, FollowUpState.Cancelled, now, delivered: null)
            : Settle(planned, FollowUpState.Delivered, now, planned);
    }

    /// <summary>A recall goes to whoever saved the draft last, as long as that is a member.</summary>
    internal static FollowUp Addressed(EnterpriseState state, FollowUp planned) =>
        state.Draft is { } draft && draft.Id == planned.AssessmentId && state.Member(draft.PersonId) is not null
            ? planned with { PersonId = draft.PersonId }
            : planned;

    private static Decision<EnterpriseEvent, FollowUpMet> Settle(
        FollowUp planned, FollowUpState state, long now, FollowUp? delivered) =>
        Decision<EnterpriseEvent, FollowUpMet>.Accept(new FollowUpMet(delivered), new FollowUpSettled(planned.Id, state, now));
}

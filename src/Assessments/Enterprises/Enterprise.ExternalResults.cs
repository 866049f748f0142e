using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

public static partial class Enterprise
{
    /// <summary>Characters of a tool's name and of its level's wording.</summary>
    public const int ExternalTextMaximum = 200;

    /// <summary>A bound of ours; nobody repeats an assessment elsewhere every month for years.</summary>
    public const int ExternalResultsMaximum = 50;

    /// <summary>No assessment of how digital an SME is was made before (a bound of ours against slips of the pen).</summary>
    public static readonly DateOnly FirstExternalDay = new(2010, 1, 1);

    public static Decision<EnterpriseEvent, ExternalResultSaved> RecordExternalResult(
        EnterpriseState state, RecordExternalResult command, DecideContext context)
    {
        if (MayNotEdit(state, context) is { } refusal)
        {
            return new([], null, refusal);
        }

        var (tool, level) = (CleanText.Clean(command.Tool), CleanText.Clean(command.Level));
        var problem = tool.Length == 0 ? ExternalResultRefusals.ToolMissing
            : level.Length == 0 ? ExternalResultRefusals.LevelMissing
            : tool.Length > ExternalTextMaximum || level.Length > ExternalTextMaximum ? ExternalResultRefusals.TextTooLong
            : command.Day > LocalDay.DayOf(context.Now) ? ExternalResultRefusals.InFuture
            : command.Day < FirstExternalDay ? ExternalResultRefusals.TooOld
            : state.ExternalResults.Length >= ExternalResultsMaximum ? ExternalResultRefusals.TooMany
            : null;
        if (problem is not null)
        {
            return Refuse<ExternalResultSaved>(problem);
        }

        var id = DerivedId.From(context.StreamId, "external-result", context.Caller.OperationId);
        return Decision<EnterpriseEvent, ExternalResultSaved>.Accept(
            new ExternalResultSaved(id, context.Now),
            new ExternalResultRecorded(new ExternalResult(
                id, context.Ink.Write(context.StreamId, tool), command.Day, context.Ink.Write(context.StreamId, level), command.File,
                context.Caller.PersonId, context.Now)));
    }

    public static Decision<EnterpriseEvent, ExternalResultSaved> RemoveExternalResult(
        EnterpriseState state, RemoveExternalResult command, DecideContext context) =>
        MayNotEdit(state, context) is { } refusal ? new([], null, refusal)
        : state.ExternalResults.All(r => r.Id != command.Id) ? Refuse<ExternalResultSaved>(ExternalResultRefusals.Gone)
        : Decision<EnterpriseEvent, ExternalResultSaved>.Accept(
            new ExternalResultSaved(command.Id, context.Now), new ExternalResultRemoved(command.Id, context.Caller.PersonId, context.Now));
}

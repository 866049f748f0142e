using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.FollowUps;

/// <summary>
/// Brings one follow-up to its enterprise, which decides whether it still is due. Doing it twice does it once: the operation id
/// follows from the follow-up's. What fails here comes back by itself when its lease has ended.
/// </summary>
internal sealed partial class FollowUpMeeting(IGrainFactory grains, ILogger<FollowUpMeeting> logger) : IFollowUpDispatcher
{
    public Task DispatchAsync(DueFollowUp due, CancellationToken cancellationToken) => MeetAsync(due.Stream.Kind, due.Stream.Id, due.Id);

    public async Task MeetAsync(string streamKind, Guid streamId, Guid followUpId)
    {
        if (streamKind != StreamKinds.Enterprise)
        {
            throw new InvalidOperationException($"Follow-ups of a stream of kind {streamKind} are met by nobody.");
        }

        var caller = Caller.BySystem(DerivedId.From("meet", followUpId));
        var outcome = await grains.GetGrain<IEnterpriseFollowUps>(streamId).MeetAsync(caller, new MeetFollowUp(followUpId));
        if (outcome.Refusal is { } refusal)
        {
            LogNotMet(logger, followUpId, refusal.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Follow-up {FollowUpId} was not met ({Code}); it is tried again.")]
    private static partial void LogNotMet(ILogger logger, Guid followUpId, string code);
}

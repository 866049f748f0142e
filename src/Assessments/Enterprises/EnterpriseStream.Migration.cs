using System.Collections.Immutable;
using System.Globalization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.Enterprises;

public static partial class EnterpriseStream
{
    // Whatever the events were: what the board names and named not before waits for an officer, what it no longer names waits no more.
    private static IEnumerable<RowChange> NamedPlatforms(
        EnterpriseState before, EnterpriseState after, ImmutableArray<EnterpriseEvent> events, DecideContext context)
    {
        if (ReferenceEquals(before.Board, after.Board) || after.Profile is null)
        {
            yield break;
        }

        var (was, now) = (before.Board.NamedPlatforms.ToHashSet(), after.Board.NamedPlatforms.ToHashSet());
        foreach (var named in after.Board.Functions.Where(f => f.Platform?.NamedId is { } id && !was.Contains(id)))
        {
            yield return new AddNamedPlatformRow(
                named.Platform!.NamedId!.Value, context.StreamId, after.Profile.Province, named.Function, named.Platform.Name!.Id, context.Now);
        }

        foreach (var gone in was.Where(id => !now.Contains(id)).Order())
        {
            var listed = events.OfType<NamedPlatformListed>().FirstOrDefault(e => e.NamedId == gone);
            yield return new SettleNamedPlatformRow(gone, listed?.Code, context.Now);
        }
    }

    // To whoever confirmed, as long as that is a member, else to the owners; one message for all functions that are due together.
    private static void RemindOfUse(
        EnterpriseState before,
        ImmutableArray<EnterpriseEvent> events,
        FollowUp due,
        DecideContext context,
        ImmutableArray<RowChange>.Builder rows,
        ImmutableArray<OutboxItem>.Builder outbox)
    {
        var settled = events.OfType<FollowUpSettled>().Select(e => e.Id).ToHashSet();
        var functions = before.FollowUps.Where(f => f.Kind == due.Kind && settled.Contains(f.Id)).Select(f => before.Board.Find(f.Function!)).ToList();
        var confirmers = functions.Select(f => f?.By).OfType<Guid>().Where(p => before.Member(p) is { Role: not MemberRole.Viewer }).Distinct().ToList();
        var people = confirmers.Count > 0 ? confirmers : [.. before.Members.Where(m => m.Role == MemberRole.Owner).Select(m => m.PersonId)];
        var (kind, isReminder) = due.Kind switch
        {
            FollowUpKind.UseAskedAgain => (NoticeKinds.UseAskedAgain, true),
            FollowUpKind.UseEnding => (NoticeKinds.UseEnding, false),
            _ => (NoticeKinds.UseLapsed, false),
        };
        foreach (var person in people)
        {
            TellOf(
                context, context.StreamId, rows, outbox, person, kind, due.Id, isReminder,
                ("count", functions.Count.ToString(CultureInfo.InvariantCulture)));
        }
    }
}

using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.Breaches;

/// <summary>What a breach's events change in rows and messages.</summary>
public static class BreachStream
{
    public static readonly StreamDefinition<BreachState, BreachEvent> Definition = new(
        StreamKinds.Breach,
        BreachState.Format,
        BreachState.Empty,
        Breach.Apply,
        DomainJson.Default.BreachState,
        DomainJson.Default.ImmutableArrayBreachEvent);

    /// <param name="administrators">Who is told of a reminder.</param>
    public static Projection Project(
        BreachState after, ImmutableArray<BreachEvent> events, DecideContext context, ImmutableArray<Guid> administrators)
    {
        var rows = ImmutableArray.CreateBuilder<RowChange>();
        var outbox = ImmutableArray.CreateBuilder<OutboxItem>();
        rows.Add(new PutBreachRow(
            context.StreamId, after.DetectedAt, BreachRules.DueAt(after.DetectedAt), after.Nature!.Id, after.People, after.ReportedAt,
            after.ToldAt, after.ClosedAt, BreachRules.NextReminderAt(after)));
        foreach (var reminded in events.OfType<BreachReminded>())
        {
            var kind = reminded.Stage == BreachReminder.Overdue ? NoticeKinds.BreachOverdue : NoticeKinds.BreachDue;
            var arguments = NoticeArguments.Write(("breach", context.StreamId.ToString()));
            foreach (var person in administrators)
            {
                Telling.Add(
                    rows, outbox, DerivedId.From(context.StreamId, kind, person), person, kind, enterprise: null, arguments, isReminder: false,
                    context.Now);
            }
        }

        return new Projection(rows.ToImmutable(), [], outbox.ToImmutable(), []);
    }
}

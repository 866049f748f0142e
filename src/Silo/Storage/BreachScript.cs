using SanSangSo.Assessments.Commits;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>Changes of the breach register as statements that both databases run.</summary>
internal static class BreachScript
{
    private const string PutBreach =
        """
        insert into breach (id, detected_at, due_at, nature_id, people, reported_at, told_at, closed_at, next_reminder_at)
        values (@id, @detected_at, @due_at, @nature_id, @people, @reported_at, @told_at, @closed_at, @next_reminder_at)
        on conflict (id) do update set reported_at = excluded.reported_at, told_at = excluded.told_at, closed_at = excluded.closed_at,
            next_reminder_at = excluded.next_reminder_at
        """;

    /// <summary>The statement, or null where the change is of another room.</summary>
    public static Statement? Find(RowChange change) => change is not PutBreachRow r ? null : Statement.Plain(
        PutBreach,
        Id("id", r.Id), Number("detected_at", r.DetectedAt), Number("due_at", r.DueAt), Id("nature_id", r.NatureId),
        Number("people", r.People), Number("reported_at", r.ReportedAt), Number("told_at", r.ToldAt), Number("closed_at", r.ClosedAt),
        Number("next_reminder_at", r.NextReminderAt));
}

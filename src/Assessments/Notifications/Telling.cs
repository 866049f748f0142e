using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Notifications;

/// <summary>A message to a person who has an account: in the inbox and by mail, both under one id.</summary>
internal static class Telling
{
    /// <param name="arguments">See <see cref="NoticeArguments"/>.</param>
    public static void Add(
        ImmutableArray<RowChange>.Builder rows,
        ImmutableArray<OutboxItem>.Builder outbox,
        Guid id,
        Guid person,
        string kind,
        Guid? enterprise,
        string arguments,
        bool isReminder,
        long now)
    {
        rows.Add(new AddInboxRow(id, person, kind, enterprise, arguments, now));
        outbox.Add(new OutboxItem(id, kind, person, enterprise, arguments, Secret: null, isReminder, now));
    }
}

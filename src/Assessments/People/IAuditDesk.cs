using System.Collections.Immutable;

namespace SanSangSo.Assessments.People;

/// <summary>The journal as the audit log, for administrators and auditors. Stateless; key <see cref="Key"/>.</summary>
[Alias("audit-desk")]
public interface IAuditDesk : IGrainWithStringKey
{
    public const string Key = "audit";

    /// <summary>
    /// One page, the newest first. Keeps first that it was read, under <paramref name="operationId"/>; null for whoever is
    /// neither.
    /// </summary>
    [Alias("find")]
    Task<LogPage?> FindAsync(Guid readerId, Guid operationId, LogQuery query);
}

/// <summary>
/// What is looked for; null does not filter. <paramref name="Person"/> is a mail address or part of a name, of who did it or whom it is
/// about; <paramref name="Enterprise"/> part of a name; <paramref name="Kind"/> a stream's kind and an event's without its version
/// ("person.role-granted"); <paramref name="Day"/> one of Asia/Ho_Chi_Minh.
/// </summary>
public sealed record LogQuery(string? Person, string? Enterprise, string? Kind, DateOnly? Day, LogPlace? After)
{
    /// <summary>Rows a page has at most.</summary>
    public const int Take = 50;
}

/// <summary>Keyset: time in Unix milliseconds, then stream, then sequence, all descending.</summary>
public sealed record LogPlace(long At, Guid StreamId, long Sequence);

public sealed record LogPage(ImmutableArray<LogRow> Rows, LogPlace? Next);

/// <summary>
/// One command's trace. <paramref name="ActorName"/> is the name, else the address, of who did it, null where it was erased or was the
/// service (<see cref="Commits.Caller.System"/>). <paramref name="About"/> is the name of what it is about: an enterprise, another person,
/// an invited address.
/// </summary>
public sealed record LogRow(
    long At, Guid Actor, string? ActorName, string StreamKind, Guid StreamId, string? About, ImmutableArray<LogEvent> Events);

/// <summary>An event by its kind without version; <paramref name="Result"/> is how a sign-in went.</summary>
public sealed record LogEvent(string Kind, string? Result);

using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.People;

namespace SanSangSo.Silo.Storage.Rows;

/// <summary>A person's erasable facts.</summary>
internal sealed class StoredPerson
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public string? Name { get; init; }

    public required string Language { get; init; }

    public required bool RemindersStopped { get; init; }

    public required string UnsubscribeToken { get; init; }

    /// <summary>When the last reminder mail was taken, of all kinds together.</summary>
    public long? ReminderMailAt { get; init; }

    /// <summary>The outbox item that took it.</summary>
    public Guid? ReminderMailBy { get; init; }

    public required long CreatedAt { get; init; }
}

internal sealed class StoredOfficer
{
    public required Guid PersonId { get; init; }

    public required string Province { get; init; }

    public required string Agency { get; init; }

    /// <summary>A head of the agency (lãnh đạo).</summary>
    public required bool Head { get; init; }

    public required long Since { get; init; }

    public long? EndedAt { get; init; }
}

/// <summary>How a person stands to one purpose; a purpose never agreed to has no row.</summary>
internal sealed class StoredConsent
{
    public required Guid PersonId { get; init; }

    public required string Purpose { get; init; }

    public required int TextVersion { get; init; }

    public required string Language { get; init; }

    public required long GivenAt { get; init; }

    public long? WithdrawnAt { get; init; }
}

/// <summary>A request about the own data; open while <see cref="AnsweredAt"/> is null.</summary>
internal sealed class StoredDataRequest
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required DataRequestKind Kind { get; init; }

    public required Guid TextId { get; init; }

    public required string Rule { get; init; }

    public required long At { get; init; }

    public required long AcknowledgeBy { get; init; }

    public required long AnswerBy { get; init; }

    public required long AcknowledgedAt { get; init; }

    public bool? Done { get; init; }

    public Guid? AnswerId { get; init; }

    public long? AnsweredAt { get; init; }
}

/// <summary>A message in a person's in-app inbox.</summary>
internal sealed class StoredMessage
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Kind { get; init; }

    public Guid? EnterpriseId { get; init; }

    public required string Arguments { get; init; }

    public required long At { get; init; }

    public long? ReadAt { get; init; }
}

internal sealed class StoredFollowUp
{
    public required Guid Id { get; init; }

    public required string StreamKind { get; init; }

    public required Guid StreamId { get; init; }

    public required FollowUpKind Kind { get; init; }

    public required Guid PersonId { get; init; }

    public required long DueAt { get; init; }

    public required FollowUpState State { get; init; }

    public long? ClaimedUntil { get; init; }

    public long? SettledAt { get; init; }
}

/// <summary>Where an outbox item stands.</summary>
internal enum MailState
{
    Waiting,
    Sent,

    /// <summary>A reminder that was one too many for the week, or came after the person had stopped reminders.</summary>
    Skipped,

    /// <summary>Tried too often; kept for an administrator.</summary>
    Failed,

    /// <summary>The person is gone; the row goes too, once no file of the mail is left.</summary>
    Erased,
}

internal sealed class StoredMail
{
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required Guid PersonId { get; init; }

    public Guid? EnterpriseId { get; init; }

    /// <summary>The text that holds the address, where it goes to someone who may have no account.</summary>
    public Guid? AddressId { get; init; }

    /// <summary>The language to write in, given with <see cref="AddressId"/>.</summary>
    public string? Language { get; init; }

    public required string Arguments { get; init; }

    public string? Secret { get; init; }

    public required bool IsReminder { get; init; }

    public required long CreatedAt { get; init; }

    public required long NextAt { get; init; }

    public required int Attempts { get; init; }

    public long? ClaimedUntil { get; init; }

    public required MailState State { get; init; }

    public long? SentAt { get; init; }
}

namespace SanSangSo.Silo.Storage.Rows;

/// <summary>A breach of personal data as the register lists it; its words are rows of the texts.</summary>
internal sealed class StoredBreach
{
    public required Guid Id { get; init; }

    public required long DetectedAt { get; init; }

    /// <summary>From here on a report is late.</summary>
    public required long DueAt { get; init; }

    public required Guid NatureId { get; init; }

    public int? People { get; init; }

    public long? ReportedAt { get; init; }

    public long? ToldAt { get; init; }

    public long? ClosedAt { get; init; }

    /// <summary>When the administrators are reminded next; null where they need not be any more.</summary>
    public long? NextReminderAt { get; init; }
}

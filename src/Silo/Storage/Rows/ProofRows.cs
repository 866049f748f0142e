using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Storage.Rows;

/// <summary>A claim to speak for an enterprise; it waits while <see cref="SettledAt"/> is null.</summary>
internal sealed class StoredClaim
{
    public required Guid Id { get; init; }

    public required Guid EnterpriseId { get; init; }

    public required string Province { get; init; }

    public required Guid PersonId { get; init; }

    public required ProofWay Way { get; init; }

    public required long AskedAt { get; init; }

    public required long DueAt { get; init; }

    public long? CodeSentAt { get; init; }

    public long? SettledAt { get; init; }
}

/// <summary>What is known of an uploaded file; its bytes lie in the file store. From <see cref="EraseAt"/> on the sweep removes both.</summary>
internal sealed class StoredFile
{
    public required Guid Id { get; init; }

    public required Guid EnterpriseId { get; init; }

    public required Guid PersonId { get; init; }

    public required string Type { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes, hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required long At { get; init; }

    public long? EraseAt { get; init; }
}

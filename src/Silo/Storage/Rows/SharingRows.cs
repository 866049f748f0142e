namespace SanSangSo.Silo.Storage.Rows;

/// <summary>A support case; it waits for the department while <see cref="ClosedAt"/> is null. Its words are rows of the texts.</summary>
internal sealed class StoredCase
{
    public required Guid Id { get; init; }

    public required Guid EnterpriseId { get; init; }

    public required string Province { get; init; }

    public required Guid AboutId { get; init; }

    public required long OpenedAt { get; init; }

    public long? ClosedAt { get; init; }

    public Guid? AnswerId { get; init; }
}

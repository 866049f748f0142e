namespace SanSangSo.Silo.Storage.Rows;

/// <summary>What officers keep of a platform in their province's catalogue.</summary>
internal sealed class StoredPlatform
{
    public required string Province { get; init; }

    public required string Code { get; init; }

    /// <summary>JSON of <see cref="Assessments.Migration.PlatformDetails"/>; null where it is as it comes with the service.</summary>
    public string? Details { get; init; }

    public required bool Retired { get; init; }

    public required int Version { get; init; }
}

/// <summary>
/// A platform that an enterprise named itself; it waits for an officer while <see cref="SettledAt"/> is null. Its name is a row of the texts.
/// </summary>
internal sealed class StoredNamedPlatform
{
    public required Guid Id { get; init; }

    public required Guid EnterpriseId { get; init; }

    public required string Province { get; init; }

    public required string Function { get; init; }

    public required Guid TextId { get; init; }

    public required long NamedAt { get; init; }

    public long? SettledAt { get; init; }

    /// <summary>Which platform of the catalogue it is; null where the enterprise does without it.</summary>
    public string? Code { get; init; }
}

namespace SanSangSo.Web.Accounts;

/// <summary>
/// One signed-in browser. Instants are Unix milliseconds; <see cref="SeenAt"/> is at most five minutes behind the last request.
/// <see cref="Device"/> names browser and system ("Chrome · Android"), or nothing; no address and no version is kept.
/// </summary>
public sealed class Session
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required long StartedAt { get; init; }

    public required long SeenAt { get; set; }

    public required string? Device { get; init; }
}

namespace SanSangSo.Web.Accounts;

/// <summary>
/// A passkey as its owner sees it. <paramref name="Id"/> is a hash, short enough for an address; instants are Unix milliseconds,
/// <paramref name="UsedAt"/> null until it is first used.
/// </summary>
internal sealed record Passkey(string Id, string Name, long AddedAt, long? UsedAt);

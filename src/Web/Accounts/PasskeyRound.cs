namespace SanSangSo.Web.Accounts;

/// <summary>What the browser was asked, and when (Unix milliseconds): it keeps that in an encrypted cookie until it answers.</summary>
/// <param name="Account">Whose passkey is asked for; null where anyone's is.</param>
/// <param name="State">The challenge, as Identity wants it back.</param>
internal sealed record PasskeyRound(Guid Id, PasskeyUse Use, Guid? Account, long At, string State);

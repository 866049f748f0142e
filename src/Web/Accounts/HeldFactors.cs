namespace SanSangSo.Web.Accounts;

/// <summary>Which second factors an account has: an authenticator app, that many passkeys, that many recovery codes not used yet.</summary>
internal sealed record HeldFactors(bool App, int Passkeys, int Codes);

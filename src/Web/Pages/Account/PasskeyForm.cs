namespace SanSangSo.Web.Pages.Account;

/// <summary>A button that asks for a passkey and posts the answer to the page's handler <c>Passkey</c>.</summary>
/// <param name="Button">The key of its text.</param>
public sealed record PasskeyForm(string Button, string? ReturnUrl)
{
    /// <summary>Characters of an answer; a longer one is none. Signed answers are about 1,000, new passkeys with a certificate chain some more.</summary>
    public const int CredentialMaximum = 20_000;
}

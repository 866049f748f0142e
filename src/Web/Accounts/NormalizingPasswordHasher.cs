using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Hashes the NFKC form of a password, so that "mật khẩu" is the same whether the keyboard composes its letters or not
/// (NIST SP 800-63B-4, 3.1.1.2).
/// </summary>
internal sealed class NormalizingPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    /// <summary>PBKDF2 with HMAC-SHA512, as OWASP's Password Storage Cheat Sheet asks for.</summary>
    public const int Iterations = 220_000;

    public override string HashPassword(Account user, string password) => base.HashPassword(user, Normalize(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Normalize(providedPassword));

    private static string Normalize(string password) => password.Normalize(NormalizationForm.FormKC);
}

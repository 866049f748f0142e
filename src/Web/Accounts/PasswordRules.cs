using System.Text;
using Microsoft.AspNetCore.Identity;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Long, and not to be guessed; nothing about kinds of characters, nothing about age (NIST SP 800-63B-4, 3.1.1.2). Common passwords and
/// words, Vietnamese ones and those of the service and the address included, count for little; a score of 3 means more than 10^10 guesses.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Characters, as long as no second factor is asked for.</summary>
    public const int Minimum = 15;

    public const int Maximum = 256;

    public const string TooShort = "PasswordTooShort";
    public const string TooLong = "PasswordTooLong";
    public const string TooGuessable = "PasswordTooGuessable";

    private const int ScoreMinimum = 3;

    // The search for patterns grows faster than the text; what comes after cannot make a password weaker.
    private const int LookedAt = 64;

    // Reads its dictionaries once.
    private static readonly Zxcvbn.Zxcvbn Estimate = new();

    private static readonly string[] Words =
    [
        "sansangso", "san", "sang", "so", "matkhau", "mat", "khau", "khanhhoa", "khanh", "hoa", "nhatrang", "nha", "trang", "vietnam",
        "doanhnghiep", "doanh", "nghiep", "congty", "cong", "ty", "chuyendoiso", "chuyen", "doi", "anhyeuem", "emyeuanh", "yeu", "iloveyou",
        "khongbiet", "xinchao", "xin", "chao", "dangnhap", "dang", "nhap", "taikhoan", "tai", "khoan", "quantri", "quan", "tri", "ketoan",
        "giamdoc", "hanoi", "saigon", "hochiminh", "password", "admin", "qwerty", "demo", "anh", "em",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(ProblemOf(password ?? "", user.UserName) is { } code
            ? IdentityResult.Failed(new IdentityError { Code = code })
            : IdentityResult.Success);

    /// <summary>What is wrong with the password, as one of this type's codes, or null.</summary>
    public static string? ProblemOf(string password, string? email)
    {
        var normal = password.Normalize(NormalizationForm.FormKC);
        var length = new System.Globalization.StringInfo(normal).LengthInTextElements;
        return length < Minimum ? TooShort
            : normal.Length > Maximum ? TooLong
            : IsGuessable(normal, email) ? TooGuessable
            : null;
    }

    private static bool IsGuessable(string password, string? email)
    {
        string[] words = [.. Words, .. (email ?? "").Split('@', '.', '-', '_', '+').Where(part => part.Length > 2)];
        // Folded too: "Mật khẩu" is the word that everyone tries, with and without its marks and spaces.
        string[] forms = [password, VietFold.Fold(password), VietFold.Fold(password).Replace(" ", "", StringComparison.Ordinal)];
        return forms.Where(form => form.Length > 0).Distinct()
            .Any(form => Estimate.EvaluatePassword(form[..Math.Min(form.Length, LookedAt)], words).Score < ScoreMinimum);
    }
}

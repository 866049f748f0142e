using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>
/// Says a prompt once: which ones the respondent has seen, and for which answers, is kept in an encrypted cookie that only the check page of
/// that draft receives. So the server keeps nothing about how somebody answers, and nobody else can be shown it.
/// </summary>
public sealed class ShownPrompts(IDataProtectionProvider protection)
{
    private const string Cookie = "prompts";

    // Hexadecimal digits of a key, and keys; a respondent who changes answers to and fro sees an old prompt again rather than a large cookie.
    private const int KeyLength = 16;
    private const int MostKept = 60;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The prompts that were not shown for these answers before; from now on they were.</summary>
    public ImmutableArray<AnswerPrompt> Show(
        HttpContext context, CheckedDraft draft, ImmutableArray<AnswerPrompt> prompts, IReadOnlyDictionary<string, Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(draft);
        var shown = Read(context, draft);
        var fresh = prompts.Select(prompt => (Prompt: prompt, Key: KeyOf(prompt, answers))).Where(p => !shown.Contains(p.Key)).ToList();
        if (fresh.Count > 0)
        {
            var kept = fresh.Select(p => p.Key).Concat(shown).Take(MostKept);
            context.Response.Cookies.Append(Cookie, Protector(draft).Protect(string.Join(' ', kept)), Options(context, draft));
        }

        return [.. fresh.Select(p => p.Prompt)];
    }

    /// <summary>The draft has ended.</summary>
    public static void Forget(HttpContext context, CheckedDraft draft)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(draft);
        context.Response.Cookies.Delete(Cookie, Options(context, draft));
    }

    private string[] Read(HttpContext context, CheckedDraft draft)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { } kept ? Protector(draft).Unprotect(kept).Split(' ') : [];
        }
        catch (CryptographicException)
        {
            // Another person's at the same computer, or from before the keys changed: nothing was shown.
            return [];
        }
    }

    private IDataProtector Protector(CheckedDraft draft) =>
        protection.CreateProtector("answer-prompts", draft.Person.ToString(), draft.Draft.ToString());

    // What is asked about, and the answers that it is asked about.
    private static string KeyOf(AnswerPrompt prompt, IReadOnlyDictionary<string, Answer> answers)
    {
        var said = string.Join('\n', prompt.Questions.Select(q => $"{q}={(answers.TryGetValue(q, out var answer) ? answer.ToString() : "")}"));
        var whole = string.Create(CultureInfo.InvariantCulture, $"{prompt.Kind}\n{prompt.Pillar}\n{prompt.Number}\n{prompt.Text?.Vi}\n{said}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..KeyLength];
    }

    private static CookieOptions Options(HttpContext context, CheckedDraft draft) => new()
    {
        Path = context.Request.PathBase + AssessmentLinks.Check(draft.Enterprise, draft.Draft)[1..],
        HttpOnly = true,
        IsEssential = true,
        MaxAge = Kept,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}

/// <summary>Whose check page of which draft.</summary>
public sealed record CheckedDraft(Guid Person, Guid Enterprise, Guid Draft);

using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// One-time codes that show that one reads the enterprise's post: 12 signs in three groups (60 bits), none that is easily taken for another.
/// </summary>
public static class ProofCodes
{
    private const string Signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Group = 4;

    /// <summary>How many signs a code has, without the hyphens.</summary>
    public const int Length = 12;

    /// <summary>So many wrong codes, and the right one is good no more.</summary>
    public const int TriesMaximum = 5;

    /// <summary>How long a posted code is good; a mailed one arrives at once and is good for <see cref="MailLife"/>.</summary>
    public static readonly TimeSpan LetterLife = TimeSpan.FromDays(30);

    public static readonly TimeSpan MailLife = TimeSpan.FromDays(3);

    public static string New(TextInk ink)
    {
        var bytes = Convert.FromHexString(ink.NewToken());
        var signs = string.Concat(bytes.Take(Length).Select(b => Signs[b % Signs.Length]));
        return string.Join('-', signs.Chunk(Group).Select(part => new string(part)));
    }

    /// <summary>SHA-256 over the code's signs in capitals, hyphens and spaces aside, for that enterprise only.</summary>
    public static string HashOf(Guid enterpriseId, string code) =>
        InvitationToken.HashOf($"{enterpriseId:N}{string.Concat(code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit))}");
}

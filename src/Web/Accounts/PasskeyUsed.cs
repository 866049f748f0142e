using System.Globalization;

namespace SanSangSo.Web.Accounts;

/// <summary>The last use of a passkey, as the credentials keep it: an answer given once is no answer any more.</summary>
internal sealed record PasskeyUsed(Guid Round, long AskedAt, long At)
{
    /// <summary>Whether a round may still be answered after this one.</summary>
    public bool IsBefore(PasskeyRound round) => round.At > AskedAt || (round.At == AskedAt && round.Id != Round);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Round:N} {AskedAt} {At}");

    public static PasskeyUsed? Parse(string? kept) => kept?.Split(' ') is [var round, var asked, var at]
        ? new PasskeyUsed(Guid.ParseExact(round, "N"), long.Parse(asked, CultureInfo.InvariantCulture), long.Parse(at, CultureInfo.InvariantCulture))
        : null;
}

using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// A session ends after 8 hours without a request, and in any case 30 days after signing in. It remembers when the person last gave a
/// password or a code, and whether signing in asked for a second factor.
/// </summary>
internal static class SessionLife
{
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);
    public static readonly TimeSpan Whole = TimeSpan.FromDays(30);

    /// <summary>So old a proof may be for what changes who may do what.</summary>
    public static readonly TimeSpan Proof = TimeSpan.FromMinutes(10);

    private const string Began = "began";
    private const string Proved = "proved";
    private const string SecondFactor = "second-factor";

    public static AuthenticationProperties Begin(TimeProvider clock, bool secondFactor)
    {
        var properties = new AuthenticationProperties();
        properties.Items[Began] = Now(clock);
        properties.Items[Proved] = Now(clock);
        properties.Items[SecondFactor] = secondFactor ? "yes" : "no";
        return properties;
    }

    /// <summary>The same session, whose person has just given a proof.</summary>
    public static AuthenticationProperties Prove(AuthenticationProperties session, TimeProvider clock)
    {
        var properties = new AuthenticationProperties(new Dictionary<string, string?>(session.Items, StringComparer.Ordinal))
        {
            IssuedUtc = null,
            ExpiresUtc = null,
        };
        properties.Items[Proved] = Now(clock);
        return properties;
    }

    public static bool IsOver(AuthenticationProperties properties, TimeProvider clock) => AgeOf(properties, Began, clock) is not { } age || age > Whole;

    public static bool IsProved(AuthenticationProperties? properties, TimeProvider clock) =>
        properties is not null && AgeOf(properties, Proved, clock) is { } age && age <= Proof;

    public static bool HasSecondFactor(AuthenticationProperties? properties) =>
        properties is not null && properties.Items.TryGetValue(SecondFactor, out var factor) && factor == "yes";

    private static TimeSpan? AgeOf(AuthenticationProperties properties, string item, TimeProvider clock) =>
        properties.Items.TryGetValue(item, out var since) && long.TryParse(since, CultureInfo.InvariantCulture, out var at)
            ? TimeSpan.FromMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds() - at)
            : null;

    private static string Now(TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}

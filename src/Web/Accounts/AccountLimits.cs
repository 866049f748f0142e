using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Api;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Section <c>Accounts</c>: how often one network address, and how often one account's address, may try. Many offices and mobile networks
/// share one network address, so those limits are wide and the account's are narrow.
/// </summary>
public sealed class AccountLimitOptions
{
    public const string Section = "Accounts";

    public int SignInsAMinuteByNetwork { get; set; } = 30;

    public int SignInsAMinuteByAccount { get; set; } = 5;

    /// <summary>Signing up, asking for a new password, unsubscribing.</summary>
    public int FormsAnHourByNetwork { get; set; } = 60;

    public int MailsAnHourByAccount { get; set; } = 3;

    /// <summary>What programs ask to be scored, without an account.</summary>
    public int ApiCallsAMinuteByNetwork { get; set; } = 600;

    /// <summary>Different tax codes that one account may look for; whoever guesses codes learns which of them are here.</summary>
    public int TaxCodesAnHourByAccount { get; set; } = 20;
}

/// <summary>The limits by account; they count for addresses without an account too, so that they tell nothing.</summary>
public sealed class AccountLimits : IDisposable
{
    private static readonly TimeSpan TaxCodesWindow = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> _signIns;
    private readonly PartitionedRateLimiter<string> _mails;
    private readonly PartitionedRateLimiter<string> _taxCodes;
    private readonly IMemoryCache _tried;

    public AccountLimits(IOptions<AccountLimitOptions> options, IMemoryCache tried)
    {
        ArgumentNullException.ThrowIfNull(options);
        _tried = tried;
        _taxCodes = Limiter(options.Value.TaxCodesAnHourByAccount, TaxCodesWindow);
        _signIns = Limiter(options.Value.SignInsAMinuteByAccount, TimeSpan.FromMinutes(1));
        _mails = Limiter(options.Value.MailsAnHourByAccount, TimeSpan.FromHours(1));
    }

    public bool AllowsSignIn(string email) => Take(_signIns, email);

    public bool AllowsMail(string email) => Take(_mails, email);

    /// <summary>A code tried before within the hour counts once: typing it again, or coming back, costs nothing.</summary>
    public bool AllowsTaxCode(Guid personId, TaxCode code)
    {
        var key = (typeof(AccountLimits), personId, code);
        if (_tried.TryGetValue(key, out _))
        {
            return true;
        }

        if (!Take(_taxCodes, personId.ToString()))
        {
            return false;
        }

        _tried.Set(key, true, TaxCodesWindow);
        return true;
    }

    public void Dispose()
    {
        _signIns.Dispose();
        _mails.Dispose();
        _taxCodes.Dispose();
    }

    // Letters as Identity compares them.
    private static bool Take(PartitionedRateLimiter<string> limiter, string email)
    {
        using var lease = limiter.AttemptAcquire(email.Normalize().ToUpperInvariant());
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(email => RateLimitPartition.GetFixedWindowLimiter(
            email, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));
}

/// <summary>The limits by network address, named on the pages they hold for; only what is posted counts.</summary>
internal static class NetworkLimits
{
    public const string SignIn = "sign-in";
    public const string Forms = "forms";
    public const string Api = "api";

    public static void Add(RateLimiterOptions limiter, AccountLimitOptions limits)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                context.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            return context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ForPrograms>() is null
                ? ValueTask.CompletedTask
                : new ValueTask(ApiSetup.SayTooOftenAsync(context.HttpContext));
        };
        limiter.AddPolicy(SignIn, context => Partition(context, limits.SignInsAMinuteByNetwork, TimeSpan.FromMinutes(1)));
        limiter.AddPolicy(Api, context => Partition(context, limits.ApiCallsAMinuteByNetwork, TimeSpan.FromMinutes(1)));
        limiter.AddPolicy(Forms, context => Partition(context, limits.FormsAnHourByNetwork, TimeSpan.FromHours(1)));
    }

    private static RateLimitPartition<string> Partition(HttpContext context, int permits, TimeSpan window) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                Network(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window })
            : RateLimitPartition.GetNoLimiter("read");

    // Of an IPv6 address the first half is the network; one household has all of the second.
    private static string Network(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
        {
            return "unknown";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }
}

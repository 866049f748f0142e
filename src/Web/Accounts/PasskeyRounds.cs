using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using SanSangSo.Web.Hosting;

namespace SanSangSo.Web.Accounts;

/// <summary>The cookie of the one round that a browser is in.</summary>
internal sealed class PasskeyRounds(
    IDataProtectionProvider protection, IHttpContextAccessor http, [FromKeyedServices(BusinessClock.Key)] TimeProvider clock)
{
    private const string CookieName = "__Host-passkey";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector(typeof(PasskeyRounds).FullName!);

    private HttpContext Http => http.HttpContext!;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public void Begin(PasskeyUse use, Guid? account, string state)
    {
        var round = new PasskeyRound(Guid.CreateVersion7(), use, account, Now, state);
        Http.Response.Cookies.Append(CookieName, _protector.Protect(JsonSerializer.Serialize(round)), new CookieOptions
        {
            Path = "/",
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Strict,
            MaxAge = Life,
            IsEssential = true,
        });
    }

    /// <summary>The round that this answers, where it is of that use and account and not over; it ends with that.</summary>
    public PasskeyRound? End(PasskeyUse use, Guid? account)
    {
        if (Http.Request.Cookies[CookieName] is not { Length: > 0 } cookie)
        {
            return null;
        }

        Http.Response.Cookies.Delete(CookieName, new CookieOptions { Path = "/", Secure = true });
        return Read(cookie) is { } round && round.Use == use && round.Account == account && Now - round.At <= Life.TotalMilliseconds
            ? round
            : null;
    }

    private PasskeyRound? Read(string cookie)
    {
        try
        {
            return JsonSerializer.Deserialize<PasskeyRound>(_protector.Unprotect(cookie));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}

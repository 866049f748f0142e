using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>
/// Keeps a registration on its way in an encrypted cookie that only its own pages receive. So the tax code, which may be a person's
/// number, is in no address, and nothing of an unfinished registration is on the server.
/// </summary>
public sealed class RegistrationDrafts(IDataProtectionProvider protection)
{
    private const string Cookie = "registration";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    public RegistrationDraft? Read(HttpContext context, Guid personId, Guid enterpriseId)
    {
        if (context.Request.Cookies[Cookie] is not { } kept)
        {
            return null;
        }

        try
        {
            var draft = JsonSerializer.Deserialize<RegistrationDraft>(Protector(personId).Unprotect(kept));
            return draft?.EnterpriseId == enterpriseId ? draft : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            // Another person's, or from before the keys or the form changed: it is begun anew.
            return null;
        }
    }

    public void Keep(HttpContext context, Guid personId, RegistrationDraft draft) => context.Response.Cookies.Append(
        Cookie, Protector(personId).Protect(JsonSerializer.Serialize(draft)), Options(context, draft.EnterpriseId));

    public void Forget(HttpContext context, Guid enterpriseId) =>
        context.Response.Cookies.Delete(Cookie, Options(context, enterpriseId));

    private IDataProtector Protector(Guid personId) => protection.CreateProtector("enterprise-registration", personId.ToString());

    private static CookieOptions Options(HttpContext context, Guid enterpriseId) => new()
    {
        Path = context.Request.PathBase + EnterpriseLinks.NewTaxCode(enterpriseId)[1..],
        HttpOnly = true,
        IsEssential = true,
        MaxAge = Kept,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using SanSangSo.Assessments.People;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Where a page of the log begins, sealed in its address.</summary>
public sealed class LogPlaces(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("log-place");

    public string Seal(LogPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return WebEncoders.Base64UrlEncode(_seal.Protect(Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{place.At} {place.StreamId:N} {place.Sequence}"))));
    }

    /// <summary>Null for what this service did not seal: the log then begins at its newest.</summary>
    public LogPlace? Open(string? sealedText)
    {
        if (string.IsNullOrEmpty(sealedText))
        {
            return null;
        }

        try
        {
            var parts = Encoding.ASCII.GetString(_seal.Unprotect(WebEncoders.Base64UrlDecode(sealedText))).Split(' ');
            return new LogPlace(
                long.Parse(parts[0], CultureInfo.InvariantCulture), Guid.ParseExact(parts[1], "N"), long.Parse(parts[2], CultureInfo.InvariantCulture));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using SanSangSo.Assessments.Adoption;

namespace SanSangSo.Web.Pages.Department;

/// <summary>
/// Where a page of the list begins, as the address carries it: sealed, because the key of the last row is its name in other letters.
/// </summary>
public sealed class PagePlaces(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("department-page-place");

    /// <param name="after">The last row of the page before.</param>
    /// <param name="shown">How many rows the pages before have shown.</param>
    public string Seal(PageKey after, int shown)
    {
        ArgumentNullException.ThrowIfNull(after);
        var text = string.Create(CultureInfo.InvariantCulture, $"{after.Id:N}{shown:X8}{after.SortKey}");
        return WebEncoders.Base64UrlEncode(_seal.Protect(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Null for what this service did not seal: the list then begins at its start.</summary>
    public (PageKey After, int Shown)? Open(string? sealedText)
    {
        if (string.IsNullOrEmpty(sealedText))
        {
            return null;
        }

        try
        {
            var text = Encoding.UTF8.GetString(_seal.Unprotect(WebEncoders.Base64UrlDecode(sealedText)));
            return (
                new PageKey(text[40..], Guid.ParseExact(text[..32], "N")),
                int.Parse(text[32..40], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

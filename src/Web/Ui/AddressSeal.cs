using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace SanSangSo.Web.Ui;

/// <summary>Text that an address carries and nobody but this service reads or makes; one purpose cannot open what another sealed.</summary>
internal sealed class AddressSeal(IDataProtectionProvider protection, string purpose)
{
    private readonly IDataProtector _seal = protection.CreateProtector(purpose);

    public string Seal(string text) => WebEncoders.Base64UrlEncode(_seal.Protect(Encoding.UTF8.GetBytes(text)));

    /// <summary>What <paramref name="read"/> makes of the text; nothing where the service did not seal it, or it has another form.</summary>
    public T? Open<T>(string? sealedText, Func<string, T> read)
    {
        if (string.IsNullOrEmpty(sealedText))
        {
            return default;
        }

        try
        {
            return read(Encoding.UTF8.GetString(_seal.Unprotect(WebEncoders.Base64UrlDecode(sealedText))));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return default;
        }
    }
}

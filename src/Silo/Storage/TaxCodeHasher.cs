using System.Security.Cryptography;
using System.Text;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Storage;

/// <summary>
/// The keyed hash under which a tax code is found and is UNIQUE: HMAC-SHA256 with the store's own key, so that a person's number
/// cannot be guessed from a copy of the table alone without the key's row.
/// </summary>
internal sealed class TaxCodeHasher
{
    private readonly Lazy<byte[]> _key;

    public TaxCodeHasher(Func<string> readHexKey) => _key = new(() => Convert.FromHexString(readHexKey()));

    public string Hash(TaxCode taxCode) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.ASCII.GetBytes(taxCode.Digits)));
}

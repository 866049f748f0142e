using System.Security.Cryptography;
using System.Text;

namespace SanSangSo.Assessments.Instruments;

/// <summary>An instrument with its file as it was published, to the letter, and the SHA-256 of that text in UTF-8 (hexadecimal, lower case).</summary>
public sealed record PublishedInstrument(Instrument Instrument, string Yaml, string Sha256)
{
    /// <exception cref="FormatException">The first finding of the lint.</exception>
    public static PublishedInstrument Of(string yaml, string name) =>
        new(InstrumentReader.Read(yaml, name), yaml, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml))));
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SanSangSo.Web.Accounts;

/// <summary>Time-based one-time passwords as authenticator apps make them (RFC 6238): HMAC-SHA-1, 6 digits, steps of 30 seconds.</summary>
internal static class Totp
{
    public const int Digits = 6;
    public const int StepSeconds = 30;

    /// <summary>Steps before and after the present one that are taken too: a phone's clock may be off by that much.</summary>
    private const int Tolerance = 1;

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code this is, near the given time, or null.</summary>
    /// <param name="key">Base32, as the app has it.</param>
    public static long? Match(string key, string code, DateTimeOffset time)
    {
        var given = new string([.. code.Where(char.IsAsciiDigit)]);
        if (given.Length != Digits)
        {
            return null;
        }

        var present = StepAt(time);
        for (var step = present - Tolerance; step <= present + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.ASCII.GetBytes(given), System.Text.Encoding.ASCII.GetBytes(CodeAt(key, step))))
            {
                return step;
            }
        }

        return null;
    }

    public static string CodeAt(string key, long step)
    {
        Span<byte> moment = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(moment, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 and every authenticator app; as a keyed hash it is not weakened by collisions.
        HMACSHA1.HashData(Decode(key), moment, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        foreach (var letter in key.ToUpperInvariant())
        {
            buffer = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return [.. bytes];
    }
}

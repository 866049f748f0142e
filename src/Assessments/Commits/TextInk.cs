using System.Security.Cryptography;
using System.Text;

namespace SanSangSo.Assessments.Commits;

/// <summary>
/// A personal or free text as the journal knows it: where it lies, and SHA-256(salt ‖ text). The text and its salt are a row
/// that can be erased; the reference stays, so no chain and no fold breaks.
/// </summary>
public sealed record TextRef(Guid Id, string Hash);

/// <summary>
/// The erasable row behind a <see cref="TextRef"/>. <paramref name="Subject"/> is whose text it is (person or enterprise); from
/// <paramref name="EraseAt"/> on (Unix milliseconds) it has served its end and goes, null where it stays.
/// </summary>
public sealed record TextRow(Guid Id, Guid Subject, string Value, string Salt, long? EraseAt = null);

/// <summary>Collects the texts that one decision writes. Salts come from outside, so that the pure floor stays pure in tests.</summary>
public sealed class TextInk(Func<byte[]> newSalt)
{
    private readonly List<TextRow> _rows = [];

    public IReadOnlyList<TextRow> Rows => _rows;

    public static TextInk Random() => new(() => RandomNumberGenerator.GetBytes(16));

    /// <summary>A secret of 32 bytes for an address that needs no sign-in, as hexadecimal digits.</summary>
    public string NewToken() => Convert.ToHexStringLower([.. newSalt(), .. newSalt()]);

    /// <param name="eraseAt">When the text has served its end, Unix milliseconds.</param>
    public TextRef Write(Guid subject, string value, long? eraseAt = null)
    {
        var salt = newSalt();
        var hash = Hash(salt, value);
        var reference = new TextRef(DerivedId.From(subject, Convert.ToHexStringLower(salt)), hash);
        _rows.Add(new TextRow(reference.Id, subject, value, Convert.ToHexStringLower(salt), eraseAt));
        return reference;
    }

    public static string Hash(ReadOnlySpan<byte> salt, string value)
    {
        byte[] bytes = [.. salt, .. Encoding.UTF8.GetBytes(value)];
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}

using System.Security.Cryptography;
using System.Text;

namespace SanSangSo.Assessments.Commits;

/// <summary>
/// Who commands, and under which operation id. The id is made by the first caller (a hidden field of the form): the same id
/// with the same content gets the stored answer; with other content (Back button, restored tab) it is a new command.
/// </summary>
public sealed record Caller(Guid PersonId, Guid OperationId)
{
    /// <summary>The service itself: sweeps, demo data.</summary>
    public static readonly Guid System = new("00000000-0000-8000-8000-000000000001");

    public static Caller BySystem(Guid operationId) => new(System, operationId);
}

/// <summary>Ids that follow from other values, so that doing a thing twice names it once.</summary>
public static class DerivedId
{
    public static Guid From(params ReadOnlySpan<object> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(global::System.Globalization.CultureInfo.InvariantCulture, $"{part}").Append('\u001f');
        }

        Span<byte> bytes = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made from a hash of our own
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}

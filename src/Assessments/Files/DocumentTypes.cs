namespace SanSangSo.Assessments.Files;

/// <summary>
/// Which kinds of document are taken. What a file is, its first bytes say (ISO 32000-1, 7.5.2; ISO 10918-1, B.1.1.3; the PNG specification, 5.2):
/// its name and what the browser calls it are the sender's words.
/// </summary>
public static class DocumentTypes
{
    public const string Pdf = "application/pdf";
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";

    /// <summary>So many first bytes are enough for <see cref="Find"/>.</summary>
    public const int Head = 8;

    private static ReadOnlySpan<byte> PdfHead => "%PDF-"u8;

    private static ReadOnlySpan<byte> JpegHead => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngHead => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type, or null for what is none of them.</summary>
    public static string? Find(ReadOnlySpan<byte> head) =>
        head.StartsWith(PdfHead) ? Pdf
        : head.StartsWith(JpegHead) ? Jpeg
        : head.StartsWith(PngHead) ? Png
        : null;

    /// <summary>The ending of a file's name, with its dot.</summary>
    public static string EndingOf(string type) => type switch
    {
        Pdf => ".pdf",
        Jpeg => ".jpg",
        Png => ".png",
        _ => "",
    };
}

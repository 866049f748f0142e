namespace SanSangSo.Assessments.Tests;

internal static class EmbeddedFile
{
    public static string Text(string name)
    {
        using var stream = typeof(Enterprise).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

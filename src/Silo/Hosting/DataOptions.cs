namespace SanSangSo.Silo.Hosting;

/// <summary>Section <c>Data</c>: the folder of databases, keys, mails and anchors.</summary>
public sealed class DataOptions
{
    public const string Section = "Data";

    public string Folder { get; set; } = "data";

    /// <summary>The folder as an absolute path.</summary>
    public string FullPath => Path.GetFullPath(Folder);

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Folder))
        {
            yield return "Data:Folder is empty; name a folder that the service may write to.";
        }
    }
}

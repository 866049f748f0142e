namespace SanSangSo.Assessments.Tests.Architecture;

/// <summary>The working copy that these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Sources of <c>src</c> by extension, without what builds and tools generate.</summary>
    public static IEnumerable<string> Sources(params string[] extensions) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar)
        where extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal)
            && !parts.Any(p => p is "bin" or "obj" or "node_modules" or "Migrations")
        select file;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SanSangSo.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from within the repository.");
    }
}

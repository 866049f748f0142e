using SanSangSo.Silo.Storage;

namespace SanSangSo.TestCommon;

/// <summary>A prepared store in an SQLite file of its own, in a folder of its own; gone when disposed.</summary>
public sealed class SqliteFile : IDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private SqliteFile(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Where <c>Data:Folder</c> has its store.</summary>
    public string Path => System.IO.Path.Combine(Folder, "store.db");

    public static async Task<SqliteFile> CreateAsync()
    {
        var template = await Template.Value;
        var file = new SqliteFile(NewFolder());
        File.Copy(template, file.Path);
        return file;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("sansangso-").FullName;

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = System.IO.Path.Combine(folder, "store.db");
        await new StoreMigrator(() => StoreServices.WritableSqlite(path)).MigrateAsync();
        return path;
    }
}

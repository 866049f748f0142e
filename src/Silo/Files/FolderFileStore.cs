using System.Security.Cryptography;
using SanSangSo.Assessments.Files;

namespace SanSangSo.Silo.Files;

/// <summary>
/// Files in a folder, outside of what a web server shows. Where several processes run they share it. Half a file never has its name.
/// </summary>
internal sealed class FolderFileStore(string folder) : IFileStore
{
    private const int BufferSize = 81_920;

    public async Task<KeptFile?> PutAsync(Guid id, Stream content, long maximum, CancellationToken cancellationToken = default)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var size = 0L;
            await using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                var buffer = new byte[BufferSize];
                while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                {
                    size += read;
                    if (size > maximum)
                    {
                        return null;
                    }

                    hash.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(half, path, overwrite: true);
            return new KeptFile(id, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            File.Delete(half);
        }
    }

    public Stream? Open(Guid id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Delete(Guid id)
    {
        try
        {
            File.Delete(PathOf(id));
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing was ever kept beside it.
        }
    }

    // By the files' own clock: this is about uploads that broke off, not about a rule.
    public IEnumerable<Guid> OlderThan(TimeSpan age)
    {
        var before = TimeProvider.System.GetUtcNow().UtcDateTime - age;
        return !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => File.GetLastWriteTimeUtc(path) < before && Guid.TryParseExact(Path.GetFileName(path), "N", out _))
            .Select(path => Guid.ParseExact(Path.GetFileName(path), "N"));
    }

    // Ids of version 7 begin with the time, so the last digits spread.
    private string PathOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(folder, name[^2..], name);
    }
}

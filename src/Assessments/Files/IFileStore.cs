namespace SanSangSo.Assessments.Files;

/// <summary>
/// The bytes of uploaded files, by an id that whoever uploads makes: erasing one person's copy takes nobody else's, which addressing by content
/// could not promise. Files never travel in grain messages; what is known of them is in the store.
/// </summary>
public interface IFileStore
{
    /// <summary>Keeps the stream under the id, on disk before it answers.</summary>
    /// <returns>Null where the stream is longer than <paramref name="maximum"/> bytes: nothing is kept then.</returns>
    Task<KeptFile?> PutAsync(Guid id, Stream content, long maximum, CancellationToken cancellationToken = default);

    /// <summary>Null where there is no such file (any more).</summary>
    Stream? Open(Guid id);

    /// <summary>Removes the bytes; nothing happens where there are none.</summary>
    void Delete(Guid id);

    /// <summary>Files that have lain for at least <paramref name="age"/>, in no order.</summary>
    IEnumerable<Guid> OlderThan(TimeSpan age);
}

/// <summary>What was kept: its size in bytes and SHA-256 in hexadecimal digits.</summary>
public sealed record KeptFile(Guid Id, long Size, string Sha256);

namespace SanSangSo.Silo.Storage;

/// <summary>What the store knows of uploaded files; instants are Unix milliseconds.</summary>
public interface IFileRows
{
    /// <summary>Files whose end has come at <paramref name="now"/>.</summary>
    Task<IReadOnlyList<Guid>> ReadErasedFilesAsync(long now, int take, CancellationToken cancellationToken = default);

    /// <summary>Nothing is left of that file; its row goes.</summary>
    Task RemoveErasedFileAsync(Guid fileId, CancellationToken cancellationToken = default);

    /// <summary>Which of these ids no file row speaks of.</summary>
    Task<IReadOnlyList<Guid>> FindUnknownFilesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default);
}

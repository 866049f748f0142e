using SanSangSo.Silo.Hosting;

namespace SanSangSo.Silo.Storage;

/// <summary>
/// Keeps a second process away from the data folder, as long as this one lives: there is one writer only while there is one process.
/// The system lets go of it even when the process is killed.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream? _file;

    /// <exception cref="StartRefusedException">Another process has the folder.</exception>
    public DataFolderLock(StoreLocation location)
    {
        Directory.CreateDirectory(location.DataFolder);
        if (!location.Exclusive)
        {
            return;
        }

        try
        {
            _file = new FileStream(
                Path.Combine(location.DataFolder, "in-use.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new StartRefusedException($"The data folder {location.DataFolder} is in use by another process.", e);
        }
    }

    public void Dispose() => _file?.Dispose();
}

using MimeKit;
using SanSangSo.Silo.Hosting;

namespace SanSangSo.Silo.Notifications;

/// <summary>
/// Writes each mail as one file named by its outbox id. A file that is there already was delivered before, so a mail whose worker
/// was killed between sending and marking still is one file.
/// </summary>
internal sealed class PickupTransport(SiloSettings settings) : IMailTransport
{
    public async Task SendAsync(Guid outboxId, MimeMessage mail, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(settings.PickupFolder);
        var path = Path.Combine(folder.FullName, $"{outboxId:N}.eml");
        if (File.Exists(path))
        {
            return;
        }

        var half = Path.Combine(folder.FullName, $".{outboxId:N}.{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await mail.WriteToAsync(file, cancellationToken);

                // On disk before the item is marked as sent.
                file.Flush(flushToDisk: true);
            }

            File.Move(half, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another worker delivered the same mail in the meantime.
        }
        finally
        {
            File.Delete(half);
        }
    }

    public Task TakeBackAsync(Guid outboxId)
    {
        if (Directory.Exists(settings.PickupFolder))
        {
            File.Delete(Path.Combine(settings.PickupFolder, $"{outboxId:N}.eml"));
            foreach (var half in Directory.EnumerateFiles(settings.PickupFolder, $".{outboxId:N}.*.tmp"))
            {
                File.Delete(half);
            }
        }

        return Task.CompletedTask;
    }
}

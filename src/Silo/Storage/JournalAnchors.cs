using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Silo.Storage;

/// <summary>
/// Once a day the ends of all streams go into a file outside of the database, and its hash into the store: who cuts off the end of a
/// stream and mends its snapshot would have to change that file too.
/// </summary>
internal sealed class JournalAnchors(IDbContextFactory<StoreDb> reads, Store store, StoreLocation location)
{
    private string Folder => Path.Combine(location.DataFolder, "anchors");

    /// <summary>Anchors the day of <paramref name="now"/>; the second time on a day changes nothing.</summary>
    public async Task AnchorAsync(long now, CancellationToken cancellationToken = default)
    {
        var day = LocalDay.DayOf(now);
        await using var db = reads.CreateDbContext();
        await using var view = await OneView.OpenAsync(db, cancellationToken);
        if (await db.Anchors.AnyAsync(a => a.Day == day, cancellationToken))
        {
            return;
        }

        var lines = new StringBuilder();
        var count = 0;
        var heads = db.Snapshots.OrderBy(s => s.StreamKind).ThenBy(s => s.StreamId)
            .Select(s => new { s.StreamKind, s.StreamId, s.Version, s.HeadHash });
        await foreach (var s in heads.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{s.StreamKind} {s.StreamId:N} {s.Version} {s.HeadHash}\n");
            count++;
        }

        var bytes = Encoding.UTF8.GetBytes(lines.ToString());
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var file = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}-{hash[..8]}.txt");
        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(Path.Combine(Folder, file), bytes, cancellationToken);
        await store.RunAsync(UpkeepScript.OfAnchor(day, file, hash, count, now), cancellationToken);
    }

    /// <summary>The ends that the newest anchor's file holds.</summary>
    /// <exception cref="InvalidDataException">The file is missing, or not the one that was anchored.</exception>
    public async Task<IReadOnlyList<StreamEnd>> ReadNewestAsync(CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        var anchor = await db.Anchors.OrderByDescending(a => a.Day).FirstOrDefaultAsync(cancellationToken);
        if (anchor is null)
        {
            return [];
        }

        var path = Path.Combine(Folder, anchor.File);
        var bytes = File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken) : [];
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != anchor.Hash)
        {
            throw new InvalidDataException($"The anchor of {anchor.Day:yyyy-MM-dd} is missing or was changed.");
        }

        return
        [
            .. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            {
                var parts = line.Split(' ');
                return new StreamEnd(
                    new StreamId(parts[0], Guid.ParseExact(parts[1], "N")), long.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
            }),
        ];
    }
}

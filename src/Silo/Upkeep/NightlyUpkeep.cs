using Microsoft.Data.Sqlite;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Files;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Upkeep;

/// <summary>
/// Every night: is the journal what was written, are snapshots what it folds to, are the figures what they count; then what was kept long
/// enough goes, and today's ends of all streams are anchored. What differs is logged for an administrator and counted for the auditors;
/// nothing is mended in secret.
/// </summary>
internal sealed partial class NightlyUpkeep(
    JournalVerifier verifier,
    JournalAnchors anchors,
    JournalReplay replay,
    CellRecount cells,
    FileSweep files,
    IAddressRows addresses,
    LookSweep looks,
    IStoreSettings settings,
    StoreLocation location,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<NightlyUpkeep> logger)
{
    /// <summary>So many streams are folded again each night.</summary>
    public const int ReplayTake = 500;

    // A broken store has more to say than a log should take.
    private const int NamedMaximum = 20;

    /// <returns>How many faults were found.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        var faults = await VerifyAsync(cancellationToken);
        var replayed = await replay.RunAsync(ReplayTake, cancellationToken);
        foreach (var stream in replayed.Take(NamedMaximum))
        {
            LogFoldDiffers(logger, stream.Kind, stream.Id);
        }

        var differences = await cells.RecountAsync(cancellationToken);
        foreach (var difference in differences.Take(NamedMaximum))
        {
            LogCellDiffers(logger, difference.Key, difference.Kept, difference.Counted);
        }

        await files.RemoveAbandonedAsync(cancellationToken);
        var now = clock.UnixNow();
        await addresses.EraseEndedAsync(now, now - (long)Invitation.AddressKept.TotalMilliseconds, cancellationToken);
        await looks.RunAsync(cancellationToken);
        await anchors.AnchorAsync(clock.UnixNow(), cancellationToken);
        faults += replayed.Count + differences.Count;
        await settings.PutAsync(SettingNames.Upkeep, new UpkeepResult(clock.UnixNow(), faults).Text, cancellationToken);
        if (location.Provider == StorageProvider.Sqlite)
        {
            await TruncateWalAsync(cancellationToken);
        }

        LogDone(logger, faults);
        return faults;
    }

    private async Task<int> VerifyAsync(CancellationToken cancellationToken)
    {
        var faults = 0;
        IReadOnlyList<StreamEnd> anchored = [];
        try
        {
            anchored = await anchors.ReadNewestAsync(cancellationToken);
        }
        catch (InvalidDataException e)
        {
            LogAnchorGone(logger, e);
            faults++;
        }

        var broken = await verifier.VerifyAsync(anchored, cancellationToken);
        foreach (var stream in broken.Take(NamedMaximum))
        {
            LogJournalBroken(logger, stream.Stream.Kind, stream.Stream.Id, stream.Sequence, stream.Fault);
        }

        return faults + broken.Count;
    }

    // Moves what is written into the file and empties the log beside it; it writes no row, and waits for whoever writes.
    private async Task TruncateWalAsync(CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = location.SqliteFile, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        await using var connection = new SqliteConnection(file.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "pragma busy_timeout = 1000; pragma wal_checkpoint(truncate);";
        await checkpoint.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The newest anchor of the journal cannot be used.")]
    private static partial void LogAnchorGone(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal of {StreamKind} {StreamId} does not hold at {Sequence}: {Fault}.")]
    private static partial void LogJournalBroken(ILogger logger, string streamKind, Guid streamId, long sequence, JournalFault fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The snapshot of {StreamKind} {StreamId} is not what its journal folds to.")]
    private static partial void LogFoldDiffers(ILogger logger, string streamKind, Guid streamId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cell {Cell} says {Kept}, the enterprises are {Counted}.")]
    private static partial void LogCellDiffers(ILogger logger, string cell, long kept, long counted);

    [LoggerMessage(Level = LogLevel.Information, Message = "Nightly upkeep is done; {Faults} faults.")]
    private static partial void LogDone(ILogger logger, int faults);
}

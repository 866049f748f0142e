using System.Data;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Storage;

/// <summary>
/// A cell whose count is not the number of enterprises that are in it; <paramref name="Key"/> is the cell's key as one text, of either set.
/// </summary>
internal sealed record CellDifference(string Key, long Kept, long Counted);

/// <summary>Counts the cells of both sets again from the enterprises' states and compares.</summary>
internal sealed class CellRecount(IDbContextFactory<StoreDb> reads)
{
    /// <summary>Empty when every figure is right. Reads all in one view of the store, so it may run while commits go on.</summary>
    public async Task<IReadOnlyList<CellDifference>> RecountAsync(CancellationToken cancellationToken = default)
    {
        await using var db = reads.CreateDbContext();
        await using var view = await OneView.OpenAsync(db, cancellationToken);
        var counted = new Dictionary<string, long>(StringComparer.Ordinal);
        var countedByFunction = new Dictionary<string, long>(StringComparer.Ordinal);
        var outdated = new List<Guid>();
        var snapshots = db.Snapshots
            .Where(s => s.StreamKind == StreamKinds.Enterprise)
            .Select(s => new { s.StreamId, Snapshot = new Snapshot(s.Version, s.Format, s.State, s.HeadHash, s.Recent) });
        await foreach (var row in snapshots.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (EnterpriseStream.Definition.Read(row.Snapshot) is { } head)
            {
                Count(head.State);
            }
            else
            {
                outdated.Add(row.StreamId);
            }
        }

        foreach (var id in outdated)
        {
            var entries = await db.Journal
                .Where(e => e.StreamKind == StreamKinds.Enterprise && e.StreamId == id)
                .OrderBy(e => e.Sequence)
                .ToListAsync(cancellationToken);
            Count(EnterpriseStream.Definition.Fold(EnterpriseStream.Definition.Start, entries.Select(e => e.Entry())).State);
        }

        var kept = (await db.Cells.ToListAsync(cancellationToken)).ToDictionary(c => c.Key().Text, c => c.N, StringComparer.Ordinal);
        var keptByFunction = (await db.FunctionCells.ToListAsync(cancellationToken)).ToDictionary(c => c.Key().Text, c => c.N, StringComparer.Ordinal);
        return [.. Differences(kept, counted), .. Differences(keptByFunction, countedByFunction)];

        void Count(EnterpriseState state)
        {
            if (state.Cell() is { } cell)
            {
                counted[cell.Text] = counted.GetValueOrDefault(cell.Text) + 1;
            }

            foreach (var function in state.FunctionCells())
            {
                countedByFunction[function.Text] = countedByFunction.GetValueOrDefault(function.Text) + 1;
            }
        }
    }

    private static IEnumerable<CellDifference> Differences(Dictionary<string, long> kept, Dictionary<string, long> counted) =>
        kept.Keys.Union(counted.Keys, StringComparer.Ordinal)
            .Select(key => new CellDifference(key, kept.GetValueOrDefault(key), counted.GetValueOrDefault(key)))
            .Where(d => d.Kept != d.Counted)
            .OrderBy(d => d.Key, StringComparer.Ordinal);
}

/// <summary>One unchanging view of the whole store for a long read.</summary>
internal static class OneView
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static async Task<IAsyncDisposable> OpenAsync(StoreDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        db.Database.SetCommandTimeout(Longest);
        if (db.Database.GetDbConnection() is SqliteConnection connection)
        {
            // Deferred: the view begins with the first read and asks for no write lock.
            var transaction = connection.BeginTransaction(deferred: true);
            await db.Database.UseTransactionAsync(transaction, cancellationToken);
            return transaction;
        }

        var view = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var milliseconds = ((long)Longest.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        await db.Database.ExecuteSqlAsync($"select set_config('statement_timeout', {milliseconds}, true)", cancellationToken);
        return view;
    }
}

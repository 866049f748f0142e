using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Breaches;

/// <summary>Reads the register: lists from rows, one breach's history from its journal.</summary>
[StatelessWorker]
[GrainType("breach-desk")]
internal sealed class BreachDesk(
    IDbContextFactory<StoreDb> reads, IStore store, [FromKeyedServices(Clock.Business)] TimeProvider clock) : Grain, IBreachDesk
{
    private const int Take = 200;

    public async Task<BreachList?> ListAsync(Guid administratorId)
    {
        if (!await IsAdministratorAsync(administratorId))
        {
            return null;
        }

        await using var db = await reads.CreateDbContextAsync();
        var waiting = await Rows(db, db.Breaches.Where(b => b.ReportedAt == null && b.ClosedAt == null)).ToListAsync();
        var others = await Rows(
            db, db.Breaches.Where(b => b.ReportedAt != null || b.ClosedAt != null).OrderByDescending(b => b.DetectedAt).Take(Take)).ToListAsync();
        return new BreachList(
            [.. waiting.OrderBy(b => b.DueAt).Concat(others.OrderByDescending(b => b.DetectedAt)).Take(Take)]);
    }

    public async Task<BreachCount?> CountAsync(Guid administratorId)
    {
        if (!await IsAdministratorAsync(administratorId))
        {
            return null;
        }

        var now = clock.UnixNow();
        await using var db = await reads.CreateDbContextAsync();
        var waiting = db.Breaches.Where(b => b.ReportedAt == null && b.ClosedAt == null);
        return new BreachCount(await waiting.CountAsync(), await waiting.CountAsync(b => b.DueAt <= now));
    }

    public async Task<BreachView?> GetAsync(Guid administratorId, Guid breachId)
    {
        if (!await IsAdministratorAsync(administratorId))
        {
            return null;
        }

        await using var db = await reads.CreateDbContextAsync();
        if (await Rows(db, db.Breaches.Where(b => b.Id == breachId)).SingleOrDefaultAsync() is not { } row)
        {
            return null;
        }

        var journal = (await store.ReadJournalAsync(StreamId.Breach(breachId), 0))
            .SelectMany(entry => JsonSerializer.Deserialize(entry.Events, DomainJson.Default.ImmutableArrayBreachEvent)
                .Select(happened => (Entry: entry, Happened: happened)))
            .ToList();
        var texts = await store.ReadTextsAsync([.. journal.SelectMany(j => TextsOf(j.Happened)).Select(text => text.Id)]);
        Guid[] actors = [.. journal.Select(j => j.Entry.Actor).Distinct()];
        var names = await db.People.Where(p => actors.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name ?? p.Email);
        var noted = journal.Select(j => j.Happened).OfType<BreachNoted>().Single();
        return new BreachView(
            row, Say(noted.Data), Say(noted.Contact), Say(noted.Consequences), Say(noted.Measures),
            [
                .. journal.Select(j => new BreachEntry(
                    KindOf(j.Happened), j.Entry.At, SaidAt(j.Happened), names.GetValueOrDefault(j.Entry.Actor),
                    j.Entry.Actor == Caller.System, j.Happened is BreachNoted ? [] : [.. TextsOf(j.Happened).Select(Say)])),
            ]);

        string Say(TextRef text) => texts.GetValueOrDefault(text.Id, "");
    }

    private static IQueryable<BreachRow> Rows(StoreDb db, IQueryable<StoredBreach> breaches) =>
        from b in breaches
        join t in db.Texts on b.NatureId equals t.Id
        select new BreachRow(b.Id, t.Value, b.People, b.DetectedAt, b.DueAt, b.ReportedAt, b.ToldAt, b.ClosedAt);

    private static string KindOf(BreachEvent happened) => happened switch
    {
        BreachNoted => "noted",
        BreachAmended => "amended",
        BreachReported => "reported",
        BreachPeopleTold => "people-told",
        BreachClosed => "closed",
        BreachReminded => "reminded",
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no line."),
    };

    private static long? SaidAt(BreachEvent happened) => happened switch
    {
        BreachNoted e => e.DetectedAt,
        BreachReported e => e.At,
        BreachPeopleTold e => e.At,
        _ => null,
    };

    private static ImmutableArray<TextRef> TextsOf(BreachEvent happened) => happened switch
    {
        BreachNoted e => [e.Nature, e.Data, e.Contact, e.Consequences, e.Measures],
        BreachAmended e => [e.Text],
        BreachReported e => [e.Authority, e.Reference],
        BreachPeopleTold e => [e.How],
        BreachClosed e => [e.Minutes],
        _ => [],
    };

    private Task<bool> IsAdministratorAsync(Guid person) => reads.IsAdministratorAsync(new Caller(person, Guid.Empty));
}

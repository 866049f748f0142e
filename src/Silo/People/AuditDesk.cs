using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Silo.Provinces;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.People;

/// <summary>Reads the journal for administrators and auditors; names come from the rows of today, so what was erased is not in them.</summary>
[StatelessWorker]
[GrainType("audit-desk")]
internal sealed class AuditDesk(IDbContextFactory<StoreDb> reads, IGrainFactory grains) : Grain, IAuditDesk
{
    private const int MatchesMaximum = 100;

    public async Task<LogPage?> FindAsync(Guid readerId, Guid operationId, LogQuery query)
    {
        await using var db = await reads.CreateDbContextAsync();
        if (!await db.HoldsAsync(readerId, StaffRole.Administrator) && !await db.HoldsAsync(readerId, StaffRole.Auditor))
        {
            return null;
        }

        var searched = query is not { Person: null, Enterprise: null, Kind: null, Day: null };
        await grains.GetGrain<IPersonGrain>(readerId).NoteLogReadAsync(new Caller(readerId, operationId), searched).RequireAsync();
        var rows = await After(await MatchingAsync(db, query), query.After)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.StreamId).ThenByDescending(e => e.Sequence)
            .Take(LogQuery.Take + 1)
            .ToListAsync();
        var page = rows.Take(LogQuery.Take).ToList();
        return new LogPage(
            [.. await NameAsync(db, page)],
            rows.Count > LogQuery.Take ? new LogPlace(page[^1].At, page[^1].StreamId, page[^1].Sequence) : null);
    }

    private static async Task<IQueryable<StoredEntry>> MatchingAsync(StoreDb db, LogQuery query)
    {
        IQueryable<StoredEntry> entries = db.Journal;
        if (query.Person is { Length: > 0 } person)
        {
            var address = person.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to SQL.
            var people = await db.People
                .Where(p => p.Email.ToLower() == address || (p.Name != null && p.Name.Contains(person)))
                .Select(p => p.Id).Take(MatchesMaximum).ToListAsync();
#pragma warning restore CA1304, CA1311, CA1862, MA0011
            entries = entries.Where(e => people.Contains(e.Actor) || (e.StreamKind == StreamKinds.Person && people.Contains(e.StreamId)));
        }

        if (query.Enterprise is { Length: > 0 } enterprise)
        {
            var folded = VietFold.Fold(enterprise);
            var found = await db.Enterprises.Where(e => e.SearchName.Contains(folded)).Select(e => e.Id).Take(MatchesMaximum).ToListAsync();
            entries = entries.Where(e => e.StreamKind == StreamKinds.Enterprise && found.Contains(e.StreamId));
        }

        if (query.Kind is { } kind && EventKinds.All.Contains(kind))
        {
            var (stream, mark) = (kind.Split('.')[0], $"\"kind\":\"{kind[(kind.IndexOf('.', StringComparison.Ordinal) + 1)..]}.");
            entries = entries.Where(e => e.StreamKind == stream && e.Events.Contains(mark));
        }

        if (query.Day is { } day)
        {
            var from = new DateTimeOffset(day, TimeOnly.MinValue, LocalDay.Offset).ToUnixTimeMilliseconds();
            var until = from + (long)TimeSpan.FromDays(1).TotalMilliseconds;
            entries = entries.Where(e => e.At >= from && e.At < until);
        }

        return entries;
    }

    private static IQueryable<StoredEntry> After(IQueryable<StoredEntry> entries, LogPlace? place)
    {
        if (place is not var (at, stream, sequence))
        {
            return entries;
        }

        return entries.Where(e => e.At < at
            || (e.At == at && (e.StreamId < stream || (e.StreamId == stream && e.Sequence < sequence))));
    }

    private static async Task<IEnumerable<LogRow>> NameAsync(StoreDb db, List<StoredEntry> page)
    {
        var lines = page.ConvertAll(e => (Entry: e, Events: (JsonArray)JsonNode.Parse(e.Events)!));
        var looked = lines.SelectMany(l => l.Events).Select(LookedAt).OfType<Guid>();
        Guid[] people = [.. page.Select(e => e.Actor).Concat(page.Where(e => e.StreamKind == StreamKinds.Person).Select(e => e.StreamId)).Distinct()];
        Guid[] enterprises = [.. page.Where(e => e.StreamKind == StreamKinds.Enterprise).Select(e => e.StreamId).Concat(looked).Distinct()];
        Guid[] invitations = [.. page.Where(e => e.StreamKind == StreamKinds.Invitation).Select(e => e.StreamId).Distinct()];
        var names = await db.People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name ?? p.Email);
        var about = await db.Enterprises.Where(e => enterprises.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name);
        foreach (var invitation in await db.Invitations.Where(i => invitations.Contains(i.Id) && i.Email != "").ToListAsync())
        {
            about[invitation.Id] = invitation.Email;
        }

        // A province is one of few, and its stream goes by a code.
        foreach (var province in await db.ListProvincesAsync())
        {
            about[IProvinceGrain.KeyOf(province.Code)] = province.Details.ShortName;
        }

        return lines.Select(l => new LogRow(
            l.Entry.At, l.Entry.Actor, names.GetValueOrDefault(l.Entry.Actor), l.Entry.StreamKind, l.Entry.StreamId,
            About(l.Entry, l.Events),
            [.. l.Events.Select(e => new LogEvent(EventKinds.Plain((string)e!["kind"]!), ResultOf(e)))]));

        string? About(StoredEntry entry, JsonArray events) => entry.StreamKind == StreamKinds.Person
            ? events.Select(LookedAt).OfType<Guid>().Select(about.GetValueOrDefault).FirstOrDefault()
                ?? (entry.StreamId == entry.Actor ? null : names.GetValueOrDefault(entry.StreamId))
            : about.GetValueOrDefault(entry.StreamId);
    }

    private static Guid? LookedAt(JsonNode? happened) =>
        happened is JsonObject fields && fields["enterpriseId"] is { } id ? Guid.Parse((string)id!) : null;

    private static string? ResultOf(JsonNode happened) =>
        ((string)happened["kind"]!).StartsWith("sign-in-noted.", StringComparison.Ordinal) ? (string?)happened["result"] : null;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;
using StreamId = SanSangSo.Assessments.Commits.StreamId;

namespace SanSangSo.Silo.People;

/// <summary>Gathers every row that is about one person, and the journal of the own stream with its texts put in.</summary>
internal sealed class PersonExporter(StoreDb db, IStore store, Guid personId)
{
    /// <summary>Stands in the journal's place of a text that was erased.</summary>
    public const string Erased = "(đã xoá)";

    // For people to read: Vietnamese letters as they are.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<PersonExport> MakeAsync() => new(
        personId,
        [
            await AccountAsync(), await ConsentsAsync(), await MembershipsAsync(), await OfficesAsync(), await RolesAsync(),
            await AccessRequestsAsync(), await ClaimsAsync(), await FilesAsync(), await RequestsAsync(),
            await InboxAsync(), await MailsAsync(), await FollowUpsAsync(), await LooksAsync(), .. await JournalAsync(), await ActsAsync(),
        ]);

    private async Task<ExportList> AccountAsync() => List(
        "account", ["id", "email", "name", "language", "remindersStopped", "lastReminderMailAt", "createdAt"],
        await db.People.Where(p => p.Id == personId).ToListAsync(),
        p => [p.Id.ToString(), p.Email, p.Name, p.Language, Flag(p.RemindersStopped), Moment(p.ReminderMailAt), Moment(p.CreatedAt)]);

    private async Task<ExportList> ConsentsAsync() => List(
        "consents", ["purpose", "title", "text", "textVersion", "language", "givenAt", "withdrawnAt"],
        await db.Consents.Where(c => c.PersonId == personId).OrderBy(c => c.Purpose).ToListAsync(),
        c =>
        {
            var text = ConsentPurposes.Find(c.Purpose)?.Text(c.TextVersion);
            return
            [
                c.Purpose, text?.Title.In(c.Language), text?.Text.In(c.Language), Number(c.TextVersion), c.Language, Moment(c.GivenAt),
                Moment(c.WithdrawnAt),
            ];
        });

    private async Task<ExportList> MembershipsAsync() => List(
        "memberships", ["enterpriseId", "enterprise", "role", "since"],
        await (
            from m in db.Memberships
            join e in db.Enterprises on m.EnterpriseId equals e.Id
            where m.PersonId == personId
            orderby m.Since, e.Id
            select new { e.Id, e.Name, m.Role, m.Since }).ToListAsync(),
        m => [m.Id.ToString(), m.Name, m.Role.ToString(), Moment(m.Since)]);

    private async Task<ExportList> OfficesAsync() => List(
        "offices", ["province", "agency", "head", "since", "endedAt"],
        await db.Officers.Where(o => o.PersonId == personId).OrderBy(o => o.Province).ToListAsync(),
        o => [o.Province, o.Agency, Flag(o.Head), Moment(o.Since), Moment(o.EndedAt)]);

    private async Task<ExportList> RolesAsync() => List(
        "roles", ["role", "since", "endedAt"],
        await db.StaffRoles.Where(r => r.PersonId == personId).OrderBy(r => r.Role).ToListAsync(),
        r => [r.Role.ToString(), Moment(r.Since), Moment(r.EndedAt)]);

    private async Task<ExportList> AccessRequestsAsync() => List(
        "access-requests", ["id", "enterpriseId", "askedAt", "accepted"],
        await db.AccessRequests.Where(r => r.PersonId == personId).OrderBy(r => r.AskedAt).ToListAsync(),
        r => [r.Id.ToString(), r.EnterpriseId.ToString(), Moment(r.AskedAt), r.Accepted is { } accepted ? Flag(accepted) : null]);

    private async Task<ExportList> ClaimsAsync() => List(
        "claims", ["id", "enterpriseId", "way", "askedAt", "dueAt", "codeSentAt", "settledAt"],
        await db.Claims.Where(c => c.PersonId == personId).OrderBy(c => c.AskedAt).ToListAsync(),
        c =>
        [
            c.Id.ToString(), c.EnterpriseId.ToString(), c.Way.ToString(), Moment(c.AskedAt), Moment(c.DueAt), Moment(c.CodeSentAt),
            Moment(c.SettledAt),
        ]);

    private async Task<ExportList> FilesAsync() => List(
        PersonExport.Files, ["id", "enterpriseId", "type", "size", "sha256", "at", "eraseAt"],
        await db.Files.Where(f => f.PersonId == personId).OrderBy(f => f.At).ToListAsync(),
        f => [f.Id.ToString(), f.EnterpriseId.ToString(), f.Type, Number(f.Size), f.Hash, Moment(f.At), Moment(f.EraseAt)]);

    private async Task<ExportList> RequestsAsync() => List(
        "data-requests", ["id", "kind", "text", "rule", "at", "acknowledgeBy", "answerBy", "acknowledgedAt", "done", "answer", "answeredAt"],
        await db.DataRequests.Where(r => r.PersonId == personId).OrderBy(r => r.At).Select(r => new
        {
            Row = r,
            Text = db.Texts.Where(t => t.Id == r.TextId).Select(t => t.Value).FirstOrDefault(),
            Answer = db.Texts.Where(t => t.Id == r.AnswerId).Select(t => t.Value).FirstOrDefault(),
        }).ToListAsync(),
        r =>
        [
            r.Row.Id.ToString(), r.Row.Kind.ToString(), r.Text, r.Row.Rule, Moment(r.Row.At), Moment(r.Row.AcknowledgeBy),
            Moment(r.Row.AnswerBy), Moment(r.Row.AcknowledgedAt), r.Row.Done is { } done ? Flag(done) : null, r.Answer, Moment(r.Row.AnsweredAt),
        ]);

    private async Task<ExportList> InboxAsync() => List(
        "inbox", ["id", "kind", "enterpriseId", "arguments", "at", "readAt"],
        await db.Inbox.Where(m => m.PersonId == personId).OrderBy(m => m.At).ToListAsync(),
        m => [m.Id.ToString(), m.Kind, m.EnterpriseId?.ToString(), m.Arguments, Moment(m.At), Moment(m.ReadAt)]);

    private async Task<ExportList> MailsAsync() => List(
        "mails", ["id", "kind", "enterpriseId", "arguments", "createdAt", "state", "sentAt"],
        await db.Outbox.Where(m => m.PersonId == personId).OrderBy(m => m.CreatedAt).ToListAsync(),
        m =>
        [
            m.Id.ToString(), m.Kind, m.EnterpriseId?.ToString(), m.Arguments, Moment(m.CreatedAt), m.State.ToString(), Moment(m.SentAt),
        ]);

    private async Task<ExportList> FollowUpsAsync() => List(
        "follow-ups", ["id", "kind", "enterpriseId", "dueAt", "state", "settledAt"],
        await db.FollowUps.Where(f => f.PersonId == personId).OrderBy(f => f.DueAt).ToListAsync(),
        f => [f.Id.ToString(), f.Kind.ToString(), f.StreamId.ToString(), Moment(f.DueAt), f.State.ToString(), Moment(f.SettledAt)]);

    private async Task<ExportList> LooksAsync() => List(
        "looks", ["id", "enterpriseId", "what", "at"],
        await db.AccessLog.Where(l => l.PersonId == personId).OrderBy(l => l.At).ToListAsync(),
        l => [l.Id.ToString(), l.EnterpriseId.ToString(), l.What, Moment(l.At)]);

    /// <summary>The own stream event by event, and out of it the sign-ins once more as a list of their own.</summary>
    private async Task<ImmutableArray<ExportList>> JournalAsync()
    {
        var entries = await store.ReadJournalAsync(StreamId.Person(personId), 0);
        var texts = await db.Texts.Where(t => t.Subject == personId).ToDictionaryAsync(t => t.Id, t => t.Value);
        var lines = entries
            .SelectMany(
                e => JsonNode.Parse(e.Events)!.AsArray(),
                (entry, happened) => (Entry: entry, Kind: (string)happened!["kind"]!, Event: Resolve(happened, texts)))
            .ToList();
        return
        [
            List(
                "sign-ins", ["at", "result"],
                lines.Where(l => l.Kind.StartsWith("sign-in-noted.", StringComparison.Ordinal)),
                l => [Moment(l.Entry.At), (string?)l.Event["result"]]),
            List(
                "journal", ["sequence", "at", "by", "operationId", "kind", "event"], lines,
                l =>
                [
                    Number(l.Entry.Sequence), Moment(l.Entry.At), Who(l.Entry.Actor), l.Entry.OperationId.ToString(), l.Kind,
                    l.Event.ToJsonString(Readable),
                ]),
        ];
    }

    /// <summary>What the person did in the journals of the enterprises they are or asked to be in: when, where, and the kinds of events.</summary>
    private async Task<ExportList> ActsAsync()
    {
        var enterprises = await PersonReads.EnterprisesOf(db, personId).ToListAsync();
        var entries = await db.Journal
            .Where(e => e.StreamKind == StreamKinds.Enterprise && enterprises.Contains(e.StreamId) && e.Actor == personId)
            .OrderBy(e => e.At).ThenBy(e => e.Sequence)
            .Select(e => new { e.StreamId, e.At, e.Events })
            .ToListAsync();
        return List(
            "acts", ["at", "enterpriseId", "kinds"], entries,
            e =>
            [
                Moment(e.At), e.StreamId.ToString(), string.Join(' ', JsonNode.Parse(e.Events)!.AsArray().Select(h => (string)h!["kind"]!)),
            ]);
    }

    private static JsonNode Resolve(JsonNode node, Dictionary<Guid, string> texts)
    {
        switch (node)
        {
            case JsonObject { Count: 2 } reference when reference.ContainsKey("hash") && reference.ContainsKey("id"):
                return JsonValue.Create(texts.GetValueOrDefault(Guid.Parse((string)reference["id"]!), Erased));
            case JsonObject fields:
                return new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, f.Value is null ? null : Resolve(f.Value, texts))));
            case JsonArray items:
                return new JsonArray([.. items.Select(i => i is null ? null : Resolve(i, texts))]);
            default:
                return node.DeepClone();
        }
    }

    private string Who(Guid actor) => actor == personId ? "you" : actor == Caller.System ? "service" : "another-person";

    private static ExportList List<T>(string name, ImmutableArray<string> columns, IEnumerable<T> rows, Func<T, ImmutableArray<string?>> line) =>
        new(name, columns, [.. rows.Select(line)]);

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? Moment(long? at) =>
        at is { } instant ? LocalDay.At(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
}

using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.People;

[StatelessWorker]
[GrainType("access-desk")]
internal sealed class AccessDesk(IDbContextFactory<StoreDb> reads) : Grain, IAccessDesk
{
    private const int MessagesMaximum = 200;

    public async Task<PersonAccess> GetAsync(Guid personId)
    {
        await using var db = await reads.CreateDbContextAsync();
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == personId);
        if (person is null)
        {
            return PersonAccess.None(personId);
        }

        var memberships = await (
            from m in db.Memberships
            join e in db.Enterprises on m.EnterpriseId equals e.Id
            where m.PersonId == personId
            orderby e.SortKey, e.Id
            select new Membership(e.Id, e.Name, m.Role, e.ProvenAt != null)).ToListAsync();
        var offices = await db.Officers
            .Where(o => o.PersonId == personId && o.EndedAt == null)
            .OrderBy(o => o.Province)
            .Select(o => new Office(o.Province, o.Agency, o.Head))
            .ToListAsync();
        var roles = await db.StaffRoles
            .Where(r => r.PersonId == personId && r.EndedAt == null)
            .Select(r => r.Role)
            .ToListAsync();
        var unread = await db.Inbox.CountAsync(m => m.PersonId == personId && m.ReadAt == null);
        return new PersonAccess(
            personId, person.Email, person.Name, person.Language, person.RemindersStopped, [.. memberships], [.. offices], unread,
            [.. roles.Order()]);
    }

    public async Task<Guid?> FindByUnsubscribeTokenAsync(string token)
    {
        await using var db = await reads.CreateDbContextAsync();
        return await db.People.Where(p => p.UnsubscribeToken == token).Select(p => (Guid?)p.Id).SingleOrDefaultAsync();
    }

    public async Task<Inbox> GetInboxAsync(Guid personId, int take)
    {
        await using var db = await reads.CreateDbContextAsync();
        var messages = await (
            from m in db.Inbox
            where m.PersonId == personId
            orderby m.At descending, m.Id
            select new Message(
                m.Id, m.Kind, m.EnterpriseId, db.Enterprises.Where(e => e.Id == m.EnterpriseId).Select(e => e.Name).FirstOrDefault(),
                m.Arguments, m.At, m.ReadAt)).Take(Math.Clamp(take, 1, MessagesMaximum)).ToListAsync();
        return new Inbox([.. messages]);
    }
}

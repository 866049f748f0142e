using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.People;

/// <summary>Reads roles and invitations; who asks is checked in the store at every call.</summary>
[StatelessWorker]
[GrainType("staff-desk")]
internal sealed class StaffDesk(IDbContextFactory<StoreDb> reads, [FromKeyedServices(Clock.Business)] TimeProvider clock) : Grain, IStaffDesk
{
    public async Task<StaffList?> ListAsync(Guid administratorId)
    {
        await using var db = await reads.CreateDbContextAsync();
        if (!await db.HoldsAsync(administratorId, StaffRole.Administrator))
        {
            return null;
        }

        var now = clock.UnixNow();
        var people = await db.People
            .Where(p => db.Officers.Any(o => o.PersonId == p.Id && o.EndedAt == null)
                || db.StaffRoles.Any(r => r.PersonId == p.Id && r.EndedAt == null))
            .OrderBy(p => p.Email).ThenBy(p => p.Id)
            .Take(StaffList.Maximum + 1)
            .ToListAsync();
        var invitations = await db.Invitations
            .Where(i => i.SettledAt == null && i.Email != "")
            .OrderByDescending(i => i.InvitedAt).ThenBy(i => i.Id)
            .Take(StaffList.Maximum + 1)
            .ToListAsync();
        return new StaffList(
            [.. await MembersAsync(db, [.. people.Take(StaffList.Maximum)])],
            [
                .. invitations.Take(StaffList.Maximum)
                    .Select(i => new OpenInvitation(i.Id, i.Email, i.Offer, i.InvitedAt, i.ExpiresAt, i.ExpiresAt <= now)),
            ],
            people.Count > StaffList.Maximum || invitations.Count > StaffList.Maximum);
    }

    public async Task<StaffMember?> GetAsync(Guid administratorId, Guid personId)
    {
        await using var db = await reads.CreateDbContextAsync();
        if (!await db.HoldsAsync(administratorId, StaffRole.Administrator)
            || await db.People.SingleOrDefaultAsync(p => p.Id == personId) is not { } person)
        {
            return null;
        }

        var member = (await MembersAsync(db, [person])).Single();
        return member.Roles.IsEmpty ? null : member;
    }

    public async Task<InvitationView?> FindInvitationAsync(string tokenHash, Guid? personId)
    {
        await using var db = await reads.CreateDbContextAsync();
        if (await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == tokenHash) is not { } found)
        {
            return null;
        }

        var own = personId is { } id ? await db.People.Where(p => p.Id == id).Select(p => p.Email).SingleOrDefaultAsync() : null;
        return new InvitationView(
            found.Id, found.Offer, found.ExpiresAt, await StandingAsync(db, found, personId),
            personId is null ? null : own is not null && MailAddresses.AreSame(found.Email, own));
    }

    // Accepted by the person who asks, but the role was never given: it broke off between the two, and may be done again.
    private async Task<InvitationStanding> StandingAsync(StoreDb db, StoredInvitation found, Guid? personId)
    {
        if (found.SettledAt is null)
        {
            return found.ExpiresAt <= clock.UnixNow() ? InvitationStanding.Expired : InvitationStanding.Open;
        }

        if (found.AcceptedBy is null)
        {
            return InvitationStanding.Withdrawn;
        }

        var operation = InvitationStream.GrantOperation(found.Id);
        return found.AcceptedBy != personId || await db.Journal.AnyAsync(
            e => e.StreamKind == StreamKinds.Person && e.StreamId == personId && e.OperationId == operation)
            ? InvitationStanding.Used
            : InvitationStanding.Open;
    }

    private static async Task<IEnumerable<StaffMember>> MembersAsync(StoreDb db, List<StoredPerson> people)
    {
        var ids = people.ConvertAll(p => p.Id);
        var offices = await db.Officers.Where(o => ids.Contains(o.PersonId) && o.EndedAt == null).ToListAsync();
        var roles = await db.StaffRoles.Where(r => ids.Contains(r.PersonId) && r.EndedAt == null).ToListAsync();
        return people.Select(p => new StaffMember(
            p.Id, p.Email, p.Name,
            [
                .. offices.Where(o => o.PersonId == p.Id).OrderBy(o => o.Province, StringComparer.Ordinal)
                    .Select(o => new HeldRole(new StaffOffer(StaffRole.Officer, o.Province, o.Agency, o.Head), o.Since)),
                .. roles.Where(r => r.PersonId == p.Id).OrderBy(r => r.Role).Select(r => new HeldRole(StaffOffer.Of(r.Role), r.Since)),
            ]));
    }
}

using System.Collections.Immutable;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public async Task<MemberInvitationView?> GetInvitationAsync(Guid personId, string token)
    {
        if (await FindOwnInvitationAsync(personId, token) is not { } invitation)
        {
            return null;
        }

        var name = State.Profile!.Name.Id;
        return new MemberInvitationView(
            (await Store.ReadTextsAsync([name])).GetValueOrDefault(name, ""),
            (await reads.NamesAsync([invitation.By])).GetValueOrDefault(invitation.By, ""),
            invitation.Role,
            invitation.ExpiresAt);
    }

    public async Task<Outcome<MembersChanged>> InviteAsync(Caller caller, InviteMember command, string language)
    {
        var isOwner = State.Member(caller.PersonId)?.Role == MemberRole.Owner;
        var open = isOwner ? (await ShowInvitationsAsync()).Select(i => i.Email).ToArray() : [];
        var members = isOwner ? await reads.AddressesAsync([.. State.Members.Select(m => m.PersonId)]) : [];
        string? token = null;
        return await CommandAsync(
            caller, command, DomainJson.Default.InviteMember, DomainJson.Default.MembersChanged,
            (state, context) => Enterprise.InviteMember(state, command, open, members, context, out token),
            (before, after, events, context) => EnterpriseStream.Project(
                before, after, events, context, submitted: null, new InvitationLetter(token!, language)));
    }

    public Task<Outcome<MembersChanged>> WithdrawAsync(Caller caller, WithdrawInvitation command) => CommandAsync(
        caller, command, DomainJson.Default.WithdrawInvitation, DomainJson.Default.MembersChanged,
        (state, context) => Enterprise.WithdrawInvitation(state, command, context), Project);

    public async Task<Outcome<MembersChanged>> AcceptAsync(Caller caller, AcceptInvitation command)
    {
        var isAddressee = await FindOwnInvitationAsync(caller.PersonId, command.Token) is not null;
        return await CommandAsync(
            caller, command, DomainJson.Default.AcceptInvitation, DomainJson.Default.MembersChanged,
            (state, context) => Enterprise.AcceptInvitation(state, command, isAddressee, context), Project);
    }

    private async Task<ImmutableArray<InvitationShown>> ShowInvitationsAsync()
    {
        var open = State.Invitations.Where(i => i.ExpiresAt > Now).ToArray();
        var addresses = await Store.ReadTextsAsync([.. open.Select(i => i.Address.Id)]);
        return [.. open.Select(i => new InvitationShown(i.Id, addresses.GetValueOrDefault(i.Address.Id, ""), i.Role, i.ExpiresAt))];
    }

    // An account signs in only with a confirmed address, so the person's own is enough.
    private async Task<MemberInvitation?> FindOwnInvitationAsync(Guid personId, string token)
    {
        if (Enterprise.FindInvitation(State, token, Now) is not { } invitation)
        {
            return null;
        }

        var invited = (await Store.ReadTextsAsync([invitation.Address.Id])).GetValueOrDefault(invitation.Address.Id);
        var own = (await reads.AddressesAsync([personId])).SingleOrDefault();
        return invited is not null && own is not null && MailAddresses.AreSame(invited, own) ? invitation : null;
    }
}

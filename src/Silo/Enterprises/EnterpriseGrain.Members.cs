using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public async Task<MembersView?> GetMembersAsync(Guid personId)
    {
        if (!Knows(personId))
        {
            return null;
        }

        var members = State.Members.OrderBy(m => m.Role).ThenBy(m => m.Since).ThenBy(m => m.PersonId).ToArray();
        var names = await reads.NamesAsync([.. members.Select(m => m.PersonId)]);
        return new MembersView(
            [.. members.Select(m => new MemberShown(m.PersonId, names.GetValueOrDefault(m.PersonId, ""), m.Role, m.Since))],
            State.Member(personId)!.Role == MemberRole.Owner ? await ShowInvitationsAsync() : []);
    }

    public Task<Outcome<MembersChanged>> ChangeRoleAsync(Caller caller, ChangeMemberRole command) => CommandAsync(
        caller, command, DomainJson.Default.ChangeMemberRole, DomainJson.Default.MembersChanged,
        (state, context) => Enterprise.ChangeRole(state, command, context), Project);

    public Task<Outcome<MembersChanged>> RemoveAsync(Caller caller, RemoveMember command) => CommandAsync(
        caller, command, DomainJson.Default.RemoveMember, DomainJson.Default.MembersChanged,
        (state, context) => Enterprise.RemoveMember(state, command, context), Project);

    public Task<Outcome<MembersChanged>> LeaveAsync(Caller caller) => CommandAsync(
        caller, new LeaveEnterprise(), DomainJson.Default.LeaveEnterprise, DomainJson.Default.MembersChanged,
        Enterprise.Leave, Project);

    public Task<Outcome<MembersChanged>> HandOverAsync(Caller caller, HandOverOwnership command) => CommandAsync(
        caller, command, DomainJson.Default.HandOverOwnership, DomainJson.Default.MembersChanged,
        (state, context) => Enterprise.HandOver(state, command, context), Project);
}

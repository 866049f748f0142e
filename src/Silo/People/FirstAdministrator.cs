using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.People;

/// <summary>
/// Invites an administrator from the command line, where nobody can yet do so on a page: the invitation that its grain would write,
/// without a silo, and without a mail.
/// </summary>
public static class FirstAdministrator
{
    /// <returns>The link, which is shown once and kept nowhere.</returns>
    /// <exception cref="StartRefusedException">The store could not be reached or is not prepared.</exception>
    public static async Task<string> InviteAsync(IServiceProvider services, string email)
    {
        var store = services.GetRequiredService<IStore>();
        var clock = services.GetRequiredKeyedService<TimeProvider>(Clock.Business);
        var token = InvitationToken.New();
        var id = Guid.CreateVersion7();
        var command = new InviteStaff(email, StaffOffer.Of(StaffRole.Administrator), Languages.Vietnamese);
        var context = new DecideContext(id, clock.UnixNow(), Caller.BySystem(Guid.CreateVersion7()), TextInk.Random());
        var decision = Invitation.Invite(InvitationState.Empty, command, InvitationToken.HashOf(token), context);
        var (commit, _) = InvitationStream.Definition.Build(
            InvitationStream.Definition.Start, decision, context,
            store.SealCommand(CommandHash.Of(command, DomainJson.Default.InviteStaff)),
            DomainJson.Default.InvitationSaved, (_, _, events) => InvitationStream.Project(events, context, mail: null));
        var written = await store.WriteAsync(commit);
        return written == WriteResult.Written
            ? services.GetRequiredService<SiloSettings>().Site.AddressOf(InvitationToken.PathOf(token))
            : throw new StartRefusedException("The invitation was not saved: the database cannot be reached, or is not prepared; run 'migrate' first.");
    }
}

using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.People;

/// <summary>One invitation.</summary>
[Alias("invitation")]
public interface IInvitationGrain : IGrainWithGuidKey
{
    /// <summary>Makes the invitation and sends its mail in the same commit; for administrators.</summary>
    [Alias("invite")]
    Task<Outcome<InvitationSaved>> InviteAsync(Caller caller, InviteStaff command);

    /// <summary>Takes the invitation up and gives the role; may be called again where it broke off between the two.</summary>
    [Alias("accept")]
    Task<Outcome<InvitationSaved>> AcceptAsync(Caller caller, string tokenHash);

    /// <summary>For administrators.</summary>
    [Alias("withdraw")]
    Task<Outcome<InvitationSaved>> WithdrawAsync(Caller caller);
}

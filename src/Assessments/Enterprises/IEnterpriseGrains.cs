using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// The enterprise as its members and its department know it. One grain is behind all role interfaces; its key is the enterprise's id.
/// Reads answer null to whoever may not know that the enterprise exists.
/// </summary>
[Alias("enterprise-profile")]
public interface IEnterpriseProfile : IGrainWithGuidKey
{
    [Alias("register")]
    Task<Outcome<ProfileSaved>> RegisterAsync(Caller caller, RegisterEnterprise command);

    [Alias("change")]
    Task<Outcome<ProfileSaved>> ChangeAsync(Caller caller, ProfileDetails command);

    [Alias("size")]
    Task<Outcome<ProfileSaved>> GiveSizeFactsAsync(Caller caller, GiveSizeFacts command);

    [Alias("get")]
    Task<EnterpriseView?> GetAsync(Guid personId);

    [Alias("ask-access")]
    Task<Outcome<AccessAskedResult>> AskForAccessAsync(Caller caller);

    [Alias("answer-access")]
    Task<Outcome<AccessAnsweredResult>> AnswerAccessAsync(Caller caller, AnswerAccess command);
}

/// <summary>The role in which the enterprise's members are looked after.</summary>
[Alias("enterprise-members")]
public interface IEnterpriseMembers : IGrainWithGuidKey
{
    [Alias("members")]
    Task<MembersView?> GetMembersAsync(Guid personId);

    /// <summary>An open invitation, for the account of the invited address only.</summary>
    [Alias("invitation")]
    Task<MemberInvitationView?> GetInvitationAsync(Guid personId, string token);

    /// <summary>Keeps the invitation and sends its link, in <paramref name="language"/>.</summary>
    [Alias("invite")]
    Task<Outcome<MembersChanged>> InviteAsync(Caller caller, InviteMember command, string language);

    [Alias("withdraw")]
    Task<Outcome<MembersChanged>> WithdrawAsync(Caller caller, WithdrawInvitation command);

    [Alias("accept")]
    Task<Outcome<MembersChanged>> AcceptAsync(Caller caller, AcceptInvitation command);

    [Alias("change-role")]
    Task<Outcome<MembersChanged>> ChangeRoleAsync(Caller caller, ChangeMemberRole command);

    [Alias("remove")]
    Task<Outcome<MembersChanged>> RemoveAsync(Caller caller, RemoveMember command);

    [Alias("leave")]
    Task<Outcome<MembersChanged>> LeaveAsync(Caller caller);

    [Alias("hand-over")]
    Task<Outcome<MembersChanged>> HandOverAsync(Caller caller, HandOverOwnership command);
}

/// <summary>The role in which assessments are made.</summary>
[Alias("enterprise-assessments")]
public interface IEnterpriseAssessments : IGrainWithGuidKey
{
    [Alias("start")]
    Task<Outcome<DraftOpened>> StartAsync(Caller caller, StartDraft command);

    [Alias("save")]
    Task<Outcome<AnswersStored>> SaveAsync(Caller caller, SaveAnswers command);

    [Alias("sector")]
    Task<Outcome<SectorOfDraft>> ChooseSectorAsync(Caller caller, ChooseSector command);

    [Alias("discard")]
    Task<Outcome<DraftClosed>> DiscardAsync(Caller caller, DiscardDraft command);

    [Alias("submit")]
    Task<Outcome<DraftClosed>> SubmitAsync(Caller caller, SubmitDraft command);

    /// <summary>The open draft, if it is <paramref name="draftId"/> and the person may work on it.</summary>
    [Alias("draft")]
    Task<Draft?> GetDraftAsync(Guid personId, Guid draftId);

    [Alias("submitted")]
    Task<SubmittedAssessment?> GetSubmittedAsync(Guid personId, Guid assessmentId);
}

/// <summary>The role in which what is due is met; called by the sweep.</summary>
[Alias("enterprise-follow-ups")]
public interface IEnterpriseFollowUps : IGrainWithGuidKey
{
    /// <summary>Delivers the follow-up if it still is due: message, mail and mark in one commit.</summary>
    [Alias("meet")]
    Task<Outcome<FollowUpMet>> MeetAsync(Caller caller, MeetFollowUp command);
}

/// <summary>The role in which people who erase their account are let go.</summary>
[Alias("enterprise-people")]
public interface IEnterprisePeople : IGrainWithGuidKey
{
    /// <summary>Refused where the person is the only owner.</summary>
    [Alias("forget")]
    Task<Outcome<PersonForgottenResult>> ForgetAsync(Caller caller, ForgetPerson command);
}

/// <summary>
/// Everything a member's page about the enterprise shows; texts are joined in. <paramref name="Represented"/>: somebody was shown to speak for it.
/// </summary>
public sealed record EnterpriseView(
    Guid Id,
    string Name,
    string TaxCodeShown,
    Profile Profile,
    MemberRole Role,
    ImmutableArray<OpenRequest> Requests,
    Draft? Draft,
    ImmutableArray<Submitted> Submitted,
    ImmutableArray<Look> Looks,
    bool Represented);

/// <summary>Someone waits to be let in; owners see who.</summary>
public sealed record OpenRequest(Guid Id, string PersonShown, long AskedAt);

/// <summary>Who looked at the enterprise's data, when, at what.</summary>
/// <param name="PersonShown">The agency of an officer; empty for an auditor, who has none here.</param>
public sealed record Look(long At, string PersonShown, string What);

using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.People;

/// <summary>What an invitation's events change in rows and mails.</summary>
public static class InvitationStream
{
    public static readonly StreamDefinition<InvitationState, InvitationEvent> Definition = new(
        StreamKinds.Invitation,
        InvitationState.Format,
        InvitationState.Empty,
        Invitation.Apply,
        DomainJson.Default.InvitationState,
        DomainJson.Default.ImmutableArrayInvitationEvent);

    /// <summary>The command that gives the role; its operation id follows from the invitation, so that it is given once.</summary>
    public static (Caller Caller, GrantRole Command) GrantOf(Guid invitationId, InvitationState state) =>
        (Caller.BySystem(GrantOperation(invitationId)), new GrantRole(state.Offer!, state.InvitedBy));

    public static Guid GrantOperation(Guid invitationId) => DerivedId.From(invitationId, "granted");

    /// <param name="mail">The link and its language; null where nothing is to be sent.</param>
    public static Projection Project(ImmutableArray<InvitationEvent> events, DecideContext context, InvitationMail? mail)
    {
        var rows = ImmutableArray.CreateBuilder<RowChange>();
        ImmutableArray<OutboxItem> outbox = [];
        foreach (var happened in events)
        {
            switch (happened)
            {
                case StaffInvited e:
                    rows.Add(new AddInvitationRow(
                        context.StreamId, e.TokenHash, context.Ink.Rows.First(row => row.Id == e.Address.Id).Value, e.Offer, e.By,
                        context.Now, e.ExpiresAt));
                    outbox = mail is null ? [] :
                    [
                        new OutboxItem(
                            DerivedId.From(context.StreamId, NoticeKinds.StaffInvited), NoticeKinds.StaffInvited, Guid.Empty, EnterpriseId: null,
                            NoticeArguments.Write(("days", $"{Invitation.DaysValid}")), mail.Link, IsReminder: false, context.Now,
                            new Addressee(e.Address.Id, mail.Language)),
                    ];
                    break;
                case InvitationAccepted e:
                    rows.Add(new SettleInvitationRow(context.StreamId, e.PersonId, context.Now));
                    break;
                case InvitationWithdrawn:
                    rows.Add(new SettleInvitationRow(context.StreamId, AcceptedBy: null, context.Now));
                    break;
                default:
                    break;
            }
        }

        return new Projection(rows.ToImmutable(), [], outbox, []);
    }
}

/// <summary>The mail of an invitation; the link is blanked once it is sent.</summary>
public sealed record InvitationMail(string Link, string Language);

using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>
/// An invitation as a pure aggregate: it offers a role to whoever has a mail address, works once, for
/// <see cref="DaysValid"/> days, for that address alone, and can be withdrawn.
/// </summary>
public static class Invitation
{
    public const int DaysValid = 7;

    /// <summary>So long after it ran out the log still tells to whom it went; then the address is erased.</summary>
    public static readonly TimeSpan AddressKept = TimeSpan.FromDays(30);

    public static readonly long Validity = (long)TimeSpan.FromDays(DaysValid).TotalMilliseconds;

    public static InvitationState Apply(InvitationState state, InvitationEvent happened) => happened switch
    {
        StaffInvited e => state with
        {
            Address = e.Address,
            Offer = e.Offer,
            TokenHash = e.TokenHash,
            ExpiresAt = e.ExpiresAt,
            InvitedBy = e.By,
        },
        InvitationAccepted e => state with { AcceptedBy = e.PersonId },
        InvitationWithdrawn => state with { Withdrawn = true },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} is unknown to this version."),
    };

    /// <param name="tokenHash">SHA-256 of the link's token, see <see cref="InvitationToken"/>; the token itself is kept nowhere.</param>
    public static Decision<InvitationEvent, InvitationSaved> Invite(
        InvitationState state, InviteStaff command, string tokenHash, DecideContext context) =>
        state.Address is not null ? Refuse(InvitationRefusals.AlreadyMade)
        : !StaffRules.IsWhole(command.Offer) ? Refuse(PersonRefusals.OfferNotWhole)
        : !Languages.IsKnown(command.Language) ? Refuse(PersonRefusals.LanguageUnknown)
        : Accept(context, new StaffInvited(
            context.Ink.Write(
                context.StreamId, CleanText.Clean(command.Email),
                eraseAt: context.Now + Validity + (long)AddressKept.TotalMilliseconds),
            command.Offer, tokenHash, context.Now + Validity,
            context.Caller.PersonId));

    /// <summary>
    /// Takes the invitation up for the caller. Whoever has taken it up may do so again (the role may not have been reached), and
    /// nothing is written.
    /// </summary>
    /// <param name="invited">The address that was invited; null where it was erased.</param>
    /// <param name="own">The confirmed address of the caller's account; null where there is none.</param>
    public static Decision<InvitationEvent, InvitationSaved> Accept(
        InvitationState state, string tokenHash, string? invited, string? own, DecideContext context)
    {
        var person = context.Caller.PersonId;
        return state.Address is null || state.TokenHash != tokenHash ? Refuse(Refusals.NotFound)
            : state.AcceptedBy == person ? Accept(context)
            : state.AcceptedBy is not null ? Refuse(InvitationRefusals.Used)
            : state.Withdrawn || invited is null ? Refuse(InvitationRefusals.Withdrawn)
            : context.Now >= state.ExpiresAt ? Refuse(InvitationRefusals.Expired)
            : own is null || !MailAddresses.AreSame(invited, own) ? Refuse(InvitationRefusals.OtherAddress)
            : Accept(context, new InvitationAccepted(person));
    }

    public static Decision<InvitationEvent, InvitationSaved> Withdraw(InvitationState state, DecideContext context) =>
        state.Address is null ? Refuse(Refusals.NotFound)
        : state.AcceptedBy is not null ? Refuse(InvitationRefusals.Used)
        : state.Withdrawn ? Accept(context)
        : Accept(context, new InvitationWithdrawn());

    private static Decision<InvitationEvent, InvitationSaved> Accept(DecideContext context, params ReadOnlySpan<InvitationEvent> events) =>
        Decision<InvitationEvent, InvitationSaved>.Accept(new InvitationSaved(context.StreamId, context.Now), events);

    private static Decision<InvitationEvent, InvitationSaved> Refuse(string code) => Decision<InvitationEvent, InvitationSaved>.Refuse(code);
}

using System.Collections.Immutable;
using System.Text.Json;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>The secret of an invitation's link and the language of its mail; in no event.</summary>
public sealed record InvitationLetter(string Token, string Language);

/// <summary>What an enterprise's events change in rows, follow-ups, messages and cells.</summary>
public static partial class EnterpriseStream
{
    public static readonly StreamDefinition<EnterpriseState, EnterpriseEvent> Definition = new(
        StreamKinds.Enterprise,
        EnterpriseState.Format,
        EnterpriseState.Empty,
        Enterprise.Apply,
        DomainJson.Default.EnterpriseState,
        DomainJson.Default.ImmutableArrayEnterpriseEvent);

    /// <param name="submitted">The assessment that <see cref="AssessmentSubmitted"/> speaks of.</param>
    /// <param name="letter">What the mail of <see cref="MemberInvited"/> carries.</param>
    /// <param name="proof">What the events of a proof need beside themselves.</param>
    public static Projection Project(
        EnterpriseState before,
        EnterpriseState after,
        ImmutableArray<EnterpriseEvent> events,
        DecideContext context,
        SubmittedAssessment? submitted,
        InvitationLetter? letter = null,
        ProofFacts? proof = null)
    {
        var rows = ImmutableArray.CreateBuilder<RowChange>();
        var followUps = ImmutableArray.CreateBuilder<FollowUpChange>();
        var outbox = ImmutableArray.CreateBuilder<OutboxItem>();
        string? newName = null;
        foreach (var happened in events)
        {
            switch (happened)
            {
                case EnterpriseRegistered e:
                    rows.Add(new AddEnterpriseRow(
                        context.StreamId, e.Profile.Province, TaxCode.Parse(TextOf(e.Profile.TaxCode, context)), context.Now));
                    newName = TextOf(e.Profile.Name, context);
                    break;
                case ProfileChanged e:
                    newName = TextOf(e.Name, context);
                    break;
                case MemberAdded e:
                    rows.Add(new PutMembershipRow(context.StreamId, e.PersonId, e.Role, e.Since));
                    break;
                case MemberRoleChanged e:
                    PutMember(after.Member(e.PersonId)!);
                    if (e.PersonId != e.By)
                    {
                        Tell(e.PersonId, NoticeKinds.RoleChanged, context.Caller.OperationId, isReminder: false);
                    }

                    break;
                case OwnershipHandedOver e:
                    PutMember(after.Member(e.To)!);
                    PutMember(after.Member(e.From)!);
                    Tell(e.To, NoticeKinds.OwnershipReceived, context.Caller.OperationId, isReminder: false);
                    break;
                case MemberRemoved e:
                    rows.Add(new RemoveMembershipRow(context.StreamId, e.PersonId));
                    if (e.PersonId != e.By)
                    {
                        Tell(e.PersonId, NoticeKinds.MemberRemoved, context.Caller.OperationId, isReminder: false);
                    }

                    break;
                case MemberInvited e:
                    outbox.Add(new OutboxItem(
                        DerivedId.From(context.StreamId, NoticeKinds.MemberInvited, e.Invitation.Id), NoticeKinds.MemberInvited, Guid.Empty,
                        context.StreamId, NoticeArguments.None, $"/enterprise/invitation/{context.StreamId}/{letter!.Token}",
                        IsReminder: false, context.Now, new Addressee(e.Invitation.Address.Id, letter.Language)));
                    rows.AddRange(before.Invitations.Where(i => i.ExpiresAt <= e.Invitation.At).Select(i => new EraseTextRow(i.Address.Id)));
                    break;
                case MemberInvitationWithdrawn e:
                    rows.Add(AddressOf(e.Id));
                    break;
                case MemberInvitationAccepted e:
                    rows.Add(AddressOf(e.Id));
                    break;
                case AccessAsked e:
                    rows.Add(new PutAccessRequestRow(e.RequestId, context.StreamId, e.PersonId, e.At, Accepted: null));
                    foreach (var owner in after.Members.Where(m => m.Role == MemberRole.Owner))
                    {
                        Tell(owner.PersonId, NoticeKinds.AccessAsked, e.RequestId, isReminder: false, ("request", e.RequestId.ToString()));
                    }

                    break;
                case AccessAnswered e:
                    var request = before.Requests.First(r => r.Id == e.RequestId);
                    rows.Add(new PutAccessRequestRow(request.Id, context.StreamId, request.PersonId, request.AskedAt, e.Accepted));
                    Tell(request.PersonId, e.Accepted ? NoticeKinds.AccessGranted : NoticeKinds.AccessDeclined, request.Id, isReminder: false);
                    break;
                case PersonLetGo e:
                    rows.Add(new RemoveMembershipRow(context.StreamId, e.PersonId));
                    break;
                case EnterpriseGivenUp:
                    rows.AddRange(Enum.GetValues<EnterpriseRows>().Select(what => new EraseRowsOfEnterprise(context.StreamId, what, context.Now)));
                    break;
                case AssessmentSubmitted e:
                    rows.Add(new AddAssessmentRow(
                        e.Id, context.StreamId, e.Instrument, e.Version, e.Level, (int)e.Points.Floor, e.At,
                        JsonSerializer.Serialize(submitted!, DomainJson.Default.SubmittedAssessment)));
                    break;
                case FollowUpPlanned e:
                    followUps.Add(new PlanFollowUp(
                        e.FollowUp.Id, StreamId.Enterprise(context.StreamId), e.FollowUp.Kind, e.FollowUp.PersonId, e.FollowUp.DueAt));
                    break;
                case FollowUpSettled e:
                    followUps.Add(new SettleFollowUp(e.Id, e.State, e.At));
                    if (e.State == FollowUpState.Delivered)
                    {
                        Remind(Enterprise.Addressed(before, before.FollowUps.First(f => f.Id == e.Id)));
                    }

                    break;
                case CaseOpened { Case: var opened }:
                    rows.Add(new AddCaseRow(opened.Id, context.StreamId, after.Profile!.Province, opened.About.Id, opened.At));
                    break;
                case CaseClosed e:
                    rows.Add(new CloseCaseRow(e.Id, e.Answer?.Id, e.At));
                    if (e.Answer is not null)
                    {
                        foreach (var owner in after.Members.Where(m => m.Role == MemberRole.Owner))
                        {
                            Tell(owner.PersonId, NoticeKinds.CaseAnswered, e.Id, isReminder: false);
                        }
                    }

                    break;
                case ExternalResultRecorded { Result: { File: { } file } result }:
                    rows.Add(new AddFileRow(file.Id, context.StreamId, result.By, file.Type, file.Size, file.Sha256, context.Now));
                    break;
                case ExternalResultRemoved e:
                    var removed = before.ExternalResults.First(r => r.Id == e.Id);
                    rows.Add(new EraseTextRow(removed.Tool.Id));
                    rows.Add(new EraseTextRow(removed.Level.Id));
                    if (removed.File is { } its)
                    {
                        rows.Add(new EraseFileRow(its.Id, context.Now));
                    }

                    break;
                default:
                    ProjectProof(happened, before, after, context, proof ?? ProofFacts.None, rows, outbox);
                    break;
            }
        }

        if (after.Profile is not null && (newName is not null || Listed(before) != Listed(after)))
        {
            rows.Add(Row(newName));
        }

        rows.AddRange(NamedPlatforms(before, after, events, context));
        return new Projection(
            rows.ToImmutable(), followUps.ToImmutable(), outbox.ToImmutable(), [.. CellChange.Move(before.Cell(), after.Cell())])
        {
            FunctionCells = [.. FunctionCellChange.Move(before.FunctionCells(), after.FunctionCells())],
        };

        // The address has served its end with the invitation.
        EraseTextRow AddressOf(Guid invitation) => new(before.Invitations.First(i => i.Id == invitation).Address.Id);

        void PutMember(Member member) =>
            rows.Add(new PutMembershipRow(context.StreamId, member.PersonId, member.Role, member.Since));

        void Tell(Guid person, string kind, Guid cause, bool isReminder, params ReadOnlySpan<(string Name, string Value)> arguments) =>
            TellOf(context, context.StreamId, rows, outbox, person, kind, cause, isReminder, arguments);

        void Remind(FollowUp due)
        {
            if (UseRules.IsAboutUse(due.Kind))
            {
                RemindOfUse(before, events, due, context, rows, outbox);
            }
            else if (due.Kind == FollowUpKind.ReassessmentDue)
            {
                Tell(due.PersonId, NoticeKinds.ReassessmentDue, due.Id, isReminder: true, ("assessment", due.AssessmentId.ToString()));
            }
            else
            {
                Tell(
                    due.PersonId, NoticeKinds.DraftRecall, due.Id, isReminder: true,
                    ("draft", due.AssessmentId.ToString()),
                    ("days", due.Kind == FollowUpKind.DraftRecallFirst ? "3" : "10"));
            }
        }

        PutEnterpriseRow Row(string? name)
        {
            var profile = after.Profile!;
            var last = after.Submitted.LastOrDefault();
            return new PutEnterpriseRow(
                context.StreamId, name, profile.Commune, profile.BusinessLine,
                Catalogues.BusinessLine(profile.BusinessLine)!.SectorGroup, profile.SizeGroup, profile.Ownership,
                last?.Instrument, last?.Level, (int?)last?.Points.Floor, last?.At, after.Draft?.StartedAt);
        }
    }

    // What lists show; a saved answer alone does not touch the row, so that saving stays cheap.
    private static (CellKey?, string?, Guid?, Guid?) Listed(EnterpriseState state) =>
        (state.Cell(), state.Profile?.BusinessLine, state.Draft?.Id, state.Submitted.LastOrDefault()?.Id);

    // In the inbox and by mail, once for each cause.
    private static void TellOf(
        DecideContext context,
        Guid enterprise,
        ImmutableArray<RowChange>.Builder rows,
        ImmutableArray<OutboxItem>.Builder outbox,
        Guid person,
        string kind,
        Guid cause,
        bool isReminder,
        params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        Telling.Add(
            rows, outbox, DerivedId.From(context.StreamId, kind, cause, person), person, kind, enterprise, NoticeArguments.Write(arguments),
            isReminder, context.Now);
    }

    private static string TextOf(TextRef reference, DecideContext context) =>
        context.Ink.Rows.First(row => row.Id == reference.Id).Value;
}

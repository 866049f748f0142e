using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// What a proof's events need beside themselves: the code and the language of its mail, the reason that goes to both sides, and whom else it
/// concerns. In no event.
/// </summary>
public sealed record ProofFacts(string? Code, string? Language, string? Reason, ImmutableArray<Rival> Rivals)
{
    public static readonly ProofFacts None = new(null, null, null, []);
}

/// <summary>An owner of another enterprise that names the same tax code.</summary>
public sealed record Rival(Guid EnterpriseId, Guid PersonId);

public static partial class EnterpriseStream
{
    // A decision may be contested; after this time the document has served its end (a rule of the service's own).
    private static readonly TimeSpan DocumentKept = TimeSpan.FromDays(90);

    private static void ProjectProof(
        EnterpriseEvent happened,
        EnterpriseState before,
        EnterpriseState after,
        DecideContext context,
        ProofFacts facts,
        ImmutableArray<RowChange>.Builder rows,
        ImmutableArray<OutboxItem>.Builder outbox)
    {
        switch (happened)
        {
            case ProofAsked { Claim: var claim }:
                rows.Add(new AddClaimRow(
                    claim.Id, context.StreamId, after.Profile!.Province, claim.PersonId, claim.Way, claim.AskedAt, claim.DueAt));
                rows.AddRange(claim.Files.Select(f => new AddFileRow(
                    f.Id, context.StreamId, claim.PersonId, f.Type, f.Size, f.Sha256, context.Now)));
                break;
            case ProofWithdrawn:
                Settle(context.Now);
                break;
            case ProofCodeSent e:
                rows.Add(new SendClaimCodeRow(e.ClaimId, e.Code.SentAt));
                if (e.Address is { } address)
                {
                    outbox.Add(new OutboxItem(
                        DerivedId.From(context.StreamId, NoticeKinds.ProofCode, e.Code.Hash), NoticeKinds.ProofCode, Guid.Empty,
                        context.StreamId, NoticeArguments.Write(("days", Days(ProofCodes.MailLife))), facts.Code, IsReminder: false, context.Now,
                        new Addressee(address.Id, facts.Language!)));
                }

                Tell(context.StreamId, before.Claim!.PersonId, NoticeKinds.ProofCodePosted);
                break;
            case ProofDeclined:
                Settle(context.Now + (long)DocumentKept.TotalMilliseconds);
                Tell(context.StreamId, before.Claim!.PersonId, NoticeKinds.ProofDeclined, ("reason", facts.Reason!));
                break;
            case ProofAnsweredElsewhere:
                Settle(context.Now + (long)DocumentKept.TotalMilliseconds);
                break;
            case RepresentationProved e:
                rows.Add(new RepresentEnterpriseRow(context.StreamId, e.Representation.At));
                Settle(context.Now + (long)DocumentKept.TotalMilliseconds);
                if (e.Representation.Way != ProofWay.Recorded)
                {
                    foreach (var owner in after.Members.Where(m => m.Role == MemberRole.Owner && m.PersonId != e.Representation.By))
                    {
                        Tell(context.StreamId, owner.PersonId, NoticeKinds.Represented);
                    }
                }

                foreach (var rival in facts.Rivals)
                {
                    Tell(rival.EnterpriseId, rival.PersonId, NoticeKinds.RepresentedElsewhere);
                }

                break;
            case OwnershipMoved e:
                rows.AddRange(before.Members.Where(m => m.PersonId != e.To).Select(m => new RemoveMembershipRow(context.StreamId, m.PersonId)));
                rows.Add(new PutMembershipRow(context.StreamId, e.To, MemberRole.Owner, after.Member(e.To)!.Since));
                Tell(context.StreamId, e.To, NoticeKinds.OwnershipMovedTo, ("reason", facts.Reason!));
                foreach (var former in before.Members.Where(m => m.PersonId != e.To))
                {
                    Tell(context.StreamId, former.PersonId, NoticeKinds.OwnershipMovedFrom, ("reason", facts.Reason!));
                }

                break;
            default:
                break;
        }

        void Settle(long eraseAt)
        {
            if (before.Claim is { } claim)
            {
                rows.Add(new SettleClaimRow(claim.Id, context.Now));
                rows.AddRange(claim.Files.Select(f => new EraseFileRow(f.Id, eraseAt)));
            }
        }

        void Tell(Guid enterprise, Guid person, string kind, params ReadOnlySpan<(string Name, string Value)> arguments) =>
            TellOf(context, enterprise, rows, outbox, person, kind, context.Caller.OperationId, isReminder: false, arguments);
    }

    private static string Days(TimeSpan life) => ((int)life.TotalDays).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.People;

/// <summary>A change that is one word (a name, a language, a switch), as a command's fingerprint sees it.</summary>
public sealed record NamedChange(string What, string Value);

/// <summary>What a person's events change in rows, follow-ups and mails.</summary>
public static class PersonStream
{
    public static readonly StreamDefinition<PersonState, PersonEvent> Definition = new(
        StreamKinds.Person,
        PersonState.Format,
        PersonState.Empty,
        Person.Apply,
        DomainJson.Default.PersonState,
        DomainJson.Default.ImmutableArrayPersonEvent);

    /// <param name="mail">The account mail that goes out with this commit.</param>
    public static Projection Project(
        PersonState after, ImmutableArray<PersonEvent> events, DecideContext context, AskAccountMail? mail)
    {
        var rows = ImmutableArray.CreateBuilder<RowChange>();
        var followUps = ImmutableArray.CreateBuilder<FollowUpChange>();
        var outbox = ImmutableArray.CreateBuilder<OutboxItem>();
        foreach (var happened in events)
        {
            switch (happened)
            {
                case PersonRegistered e:
                    rows.Add(new AddPersonRow(
                        context.StreamId, TextOf(e.Email, context), e.Language, context.Ink.NewToken(), context.Now));
                    break;
                case NameChanged e:
                    rows.Add(new PutPersonRow(context.StreamId, TextOf(e.Name, context), after.Language, after.RemindersStopped));
                    break;
                case LanguageChanged:
                    rows.Add(new PutPersonRow(context.StreamId, null, after.Language, after.RemindersStopped));
                    break;
                case RemindersSwitched e:
                    rows.Add(new PutPersonRow(context.StreamId, null, after.Language, after.RemindersStopped));
                    if (e.Stopped)
                    {
                        followUps.Add(new CancelFollowUpsOf(context.StreamId, context.Now));
                    }

                    break;
                case OfficerAppointed e:
                    rows.Add(new PutOfficerRow(context.StreamId, e.Province, e.Agency, context.Now, EndedAt: null));
                    break;
                case RoleGranted { Offer: { Role: StaffRole.Officer } offer }:
                    rows.Add(new PutOfficerRow(context.StreamId, offer.Province!, offer.Agency!, context.Now, EndedAt: null, offer.Head));
                    break;
                case RoleGranted e:
                    rows.Add(new PutStaffRoleRow(context.StreamId, e.Offer.Role, context.Now));
                    break;
                case RoleEnded { Role: StaffRole.Officer } e:
                    rows.Add(new EndOfficerRow(context.StreamId, e.Province!, context.Now));
                    break;
                case RoleEnded e:
                    rows.Add(new EndStaffRoleRow(context.StreamId, e.Role, context.Now));
                    break;
                case EnterpriseLookedAt e:
                    rows.Add(new AddAccessLogRow(
                        DerivedId.From(context.StreamId, context.Caller.OperationId), e.EnterpriseId, context.StreamId, e.What, context.Now));
                    break;
                case ConsentGiven e:
                    rows.Add(new PutConsentRow(context.StreamId, e.Purpose, e.TextVersion, e.Language, e.At));
                    break;
                case ConsentWithdrawn e:
                    rows.Add(new EndConsentRow(context.StreamId, e.Purpose, e.At));
                    break;
                case DataRequestMade e:
                    rows.Add(new AddDataRequestRow(
                        e.Id, context.StreamId, e.RequestKind, e.Text.Id, e.Rule, e.At, e.AcknowledgeBy, e.AnswerBy, AcknowledgedAt: e.At));
                    break;
                case SecondFactorsReset:
                    Tell(NoticeKinds.SecondFactorsReset, context.Caller.OperationId, context, rows, outbox);
                    break;
                case DataRequestAnswered e:
                    rows.Add(new AnswerDataRequestRow(e.Id, e.Done, e.Text.Id, e.At));
                    Tell(NoticeKinds.DataRequestAnswered, e.Id, context, rows, outbox);
                    break;
                case PersonErased e:
                    rows.AddRange(Enum.GetValues<PersonRows>().Select(what => new EraseRowsOf(context.StreamId, what, e.At)));
                    followUps.Add(new CancelFollowUpsOf(context.StreamId, e.At));
                    break;
                case MessageRead e:
                    rows.Add(new MarkInboxReadRow(e.MessageId, context.StreamId, context.Now));
                    break;
                default:
                    break;
            }
        }

        if (mail is not null)
        {
            outbox.Add(new OutboxItem(
                DerivedId.From(context.StreamId, mail.Kind, context.Caller.OperationId), mail.Kind, context.StreamId, EnterpriseId: null,
                NoticeArguments.None, mail.Link, IsReminder: false, context.Now));
        }

        return new Projection(rows.ToImmutable(), followUps.ToImmutable(), outbox.ToImmutable(), []);
    }

    // By the inbox and by mail, once for what it is about.
    private static void Tell(
        string kind, Guid about, DecideContext context, ImmutableArray<RowChange>.Builder rows, ImmutableArray<OutboxItem>.Builder outbox)
    {
        Telling.Add(
            rows, outbox, DerivedId.From(context.StreamId, kind, about), context.StreamId, kind, enterprise: null, NoticeArguments.None,
            isReminder: false, context.Now);
    }

    private static string TextOf(TextRef reference, DecideContext context) =>
        context.Ink.Rows.First(row => row.Id == reference.Id).Value;
}

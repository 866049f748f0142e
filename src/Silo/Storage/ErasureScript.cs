using SanSangSo.Assessments.Commits;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>What takes a person out of the store, as statements that both databases run.</summary>
internal static class ErasureScript
{
    private const string Invitations =
        "(select id from invitation where accepted_by = @person_id or lower(email) = (select lower(email) from person where id = @person_id))";

    // Whom an enterprise invited, or a code went to: the text is the enterprise's, the address the person's.
    private const string Addressed =
        """
        (select t.id from text t join outbox m on m.address_id = t.id
        where lower(t.value) = (select lower(email) from person where id = @person_id))
        """;

    private const string EraseText = "delete from text where id = @id";

    private const string RemoveMail = "delete from outbox where id = @id and state = 'Erased'";

    public static Statement Of(EraseRowsOf change) => change.What is PersonRows.Offices or PersonRows.Roles or PersonRows.Files
        ? Statement.Plain(SqlOf(change.What), Id("person_id", change.PersonId), Number("ended_at", change.At))
        : Statement.Plain(SqlOf(change.What), Id("person_id", change.PersonId));

    public static Statement Of(EraseRowsOfEnterprise change) => change.What == EnterpriseRows.Files
        ? Statement.Plain(SqlOf(change.What), Id("enterprise_id", change.EnterpriseId), Number("erase_at", change.At))
        : Statement.Plain(SqlOf(change.What), Id("enterprise_id", change.EnterpriseId));

    public static Statement Of(EraseTextRow change) => Statement.Plain(EraseText, Id("id", change.Id));

    /// <summary>Ends what was left of an erased person's mail, once nothing of it lies in a folder.</summary>
    public static Statement OfRemoveMail(Guid outboxId) => Statement.Plain(RemoveMail, Id("id", outboxId));

    private static string SqlOf(PersonRows what) => what switch
    {
        PersonRows.InvitationMails =>
            "update outbox set state = 'Erased', secret = null, claimed_until = null where address_id in "
            + $"(select id from text where subject in {Invitations}) or address_id in {Addressed}",
        PersonRows.InvitationTexts => $"delete from text where subject in {Invitations} or id in {Addressed}",
        PersonRows.Invitations => $"update invitation set email = '' where id in {Invitations}",
        PersonRows.Texts => "delete from text where subject = @person_id",
        PersonRows.Account => "delete from person where id = @person_id",
        PersonRows.Consents => "delete from consent where person_id = @person_id",
        PersonRows.Memberships => "delete from membership where person_id = @person_id",
        PersonRows.AccessRequests => "delete from access_request where person_id = @person_id",
        PersonRows.Files => "update file set erase_at = @ended_at where person_id = @person_id",
        PersonRows.DataRequests => "delete from data_request where person_id = @person_id",
        PersonRows.Inbox => "delete from inbox where person_id = @person_id",
        PersonRows.Outbox =>
            "update outbox set state = 'Erased', secret = null, arguments = '{}', claimed_until = null where person_id = @person_id",
        PersonRows.Offices => "update officer set ended_at = coalesce(ended_at, @ended_at) where person_id = @person_id",
        PersonRows.Roles => "update staff_role set ended_at = coalesce(ended_at, @ended_at) where person_id = @person_id",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Unknown to the store."),
    };

    private static string SqlOf(EnterpriseRows what) => what switch
    {
        EnterpriseRows.Mails =>
            "update outbox set state = 'Erased', secret = null, arguments = '{}', claimed_until = null "
            + "where enterprise_id = @enterprise_id and address_id is not null",
        EnterpriseRows.Texts => "delete from text where subject = @enterprise_id",
        EnterpriseRows.Assessments => "delete from assessment where enterprise_id = @enterprise_id",
        EnterpriseRows.Memberships => "delete from membership where enterprise_id = @enterprise_id",
        EnterpriseRows.AccessRequests => "delete from access_request where enterprise_id = @enterprise_id",
        EnterpriseRows.AccessLog => "delete from access_log where enterprise_id = @enterprise_id",
        EnterpriseRows.Cases => "delete from support_case where enterprise_id = @enterprise_id",
        EnterpriseRows.NamedPlatforms => "delete from named_platform where enterprise_id = @enterprise_id",
        EnterpriseRows.Files => "update file set erase_at = @erase_at where enterprise_id = @enterprise_id",
        EnterpriseRows.Enterprise => "delete from enterprise where id = @enterprise_id",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Unknown to the store."),
    };
}

using SanSangSo.Assessments.Commits;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>Changes of roles and invitations as statements that both databases run.</summary>
internal static class StaffScript
{
    private const string EndOfficer =
        "update officer set ended_at = @ended_at where person_id = @person_id and province = @province and ended_at is null";

    private const string PutRole =
        """
        insert into staff_role (person_id, role, since) values (@person_id, @role, @since)
        on conflict (person_id, role) do update set since = excluded.since, ended_at = null
        """;

    private const string EndRole =
        "update staff_role set ended_at = @ended_at where person_id = @person_id and role = @role and ended_at is null";

    private const string AddInvitation =
        """
        insert into invitation (id, token_hash, email, role, province, agency, head, invited_by, invited_at, expires_at)
        values (@id, @token_hash, @email, @role, @province, @agency, @head, @invited_by, @invited_at, @expires_at)
        """;

    private const string SettleInvitation =
        "update invitation set accepted_by = @accepted_by, settled_at = @settled_at where id = @id and settled_at is null";

    /// <summary>The statement, or null where the change is of another room.</summary>
    public static Statement? Find(RowChange change) => change switch
    {
        EndOfficerRow r => Statement.Plain(
            EndOfficer, Id("person_id", r.PersonId), Text("province", r.Province), Number("ended_at", r.EndedAt)),
        PutStaffRoleRow r => Statement.Plain(
            PutRole, Id("person_id", r.PersonId), Text("role", r.Role.ToString()), Number("since", r.Since)),
        EndStaffRoleRow r => Statement.Plain(
            EndRole, Id("person_id", r.PersonId), Text("role", r.Role.ToString()), Number("ended_at", r.EndedAt)),
        AddInvitationRow r => Statement.Plain(
            AddInvitation,
            Id("id", r.Id), Text("token_hash", r.TokenHash), Text("email", r.Email), Text("role", r.Offer.Role.ToString()),
            Text("province", r.Offer.Province), Text("agency", r.Offer.Agency), Flag("head", r.Offer.Head), Id("invited_by", r.InvitedBy),
            Number("invited_at", r.InvitedAt), Number("expires_at", r.ExpiresAt)),
        SettleInvitationRow r => Statement.Guarded(
            SettleInvitation, Id("id", r.Id), Id("accepted_by", r.AcceptedBy), Number("settled_at", r.At)),
        _ => null,
    };
}

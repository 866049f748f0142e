using SanSangSo.Assessments.Commits;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>Changes of claims and files as statements that both databases run.</summary>
internal static class ProofScript
{
    private const string Represent = "update enterprise set proven_at = @at where id = @id";

    private const string AddClaim =
        """
        insert into claim (id, enterprise_id, province, person_id, way, asked_at, due_at)
        values (@id, @enterprise_id, @province, @person_id, @way, @asked_at, @due_at)
        """;

    private const string SendCode = "update claim set code_sent_at = @sent_at where id = @id";

    private const string SettleClaim = "update claim set settled_at = @settled_at where id = @id and settled_at is null";

    private const string AddFile =
        """
        insert into file (id, enterprise_id, person_id, type, size, hash, at)
        values (@id, @enterprise_id, @person_id, @type, @size, @hash, @at)
        """;

    private const string EraseFile = "update file set erase_at = @erase_at where id = @id and (erase_at is null or erase_at > @erase_at)";

    private const string RemoveFile = "delete from file where id = @id";

    /// <summary>The statement, or null where the change is of another room.</summary>
    public static Statement? Find(RowChange change) => change switch
    {
        RepresentEnterpriseRow r => Statement.Guarded(Represent, Id("id", r.Id), Number("at", r.At)),
        AddClaimRow r => Statement.Plain(
            AddClaim,
            Id("id", r.Id), Id("enterprise_id", r.EnterpriseId), Text("province", r.Province), Id("person_id", r.PersonId),
            Text("way", r.Way.ToString()), Number("asked_at", r.AskedAt), Number("due_at", r.DueAt)),
        SendClaimCodeRow r => Statement.Plain(SendCode, Id("id", r.Id), Number("sent_at", r.SentAt)),
        SettleClaimRow r => Statement.Plain(SettleClaim, Id("id", r.Id), Number("settled_at", r.SettledAt)),
        AddFileRow r => Statement.Plain(
            AddFile,
            Id("id", r.Id), Id("enterprise_id", r.EnterpriseId), Id("person_id", r.PersonId), Text("type", r.Type), Number("size", r.Size),
            Text("hash", r.Sha256), Number("at", r.At)),
        EraseFileRow r => Statement.Plain(EraseFile, Id("id", r.Id), Number("erase_at", r.EraseAt)),
        _ => null,
    };

    /// <summary>Ends what was left of an erased file, once its bytes are gone.</summary>
    public static Statement OfRemoveFile(Guid id) => Statement.Plain(RemoveFile, Id("id", id));
}

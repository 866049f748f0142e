using SanSangSo.Assessments.Commits;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>Changes of support cases as statements that both databases run.</summary>
internal static class SharingScript
{
    private const string AddCase =
        """
        insert into support_case (id, enterprise_id, province, about_id, opened_at)
        values (@id, @enterprise_id, @province, @about_id, @opened_at)
        """;

    private const string CloseCase = "update support_case set closed_at = @closed_at, answer_id = @answer_id where id = @id and closed_at is null";

    /// <summary>The statement, or null where the change is of another room.</summary>
    public static Statement? Find(RowChange change) => change switch
    {
        AddCaseRow r => Statement.Plain(
            AddCase,
            Id("id", r.Id), Id("enterprise_id", r.EnterpriseId), Text("province", r.Province), Id("about_id", r.AboutId),
            Number("opened_at", r.OpenedAt)),
        CloseCaseRow r => Statement.Plain(CloseCase, Id("id", r.Id), Id("answer_id", r.AnswerId), Number("closed_at", r.ClosedAt)),
        _ => null,
    };
}

using System.Text.Json;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>Changes of platforms, and of cells by business function, as statements that both databases run.</summary>
internal static class MigrationScript
{
    private const string PutPlatform =
        """
        insert into platform (province, code, details, retired, version)
        values (@province, @code, @details, @retired, @version)
        on conflict (province, code) do update set details = coalesce(excluded.details, platform.details), retired = excluded.retired,
            version = excluded.version
        """;

    private const string AddNamed =
        """
        insert into named_platform (id, enterprise_id, province, function, text_id, named_at)
        values (@id, @enterprise_id, @province, @function, @text_id, @named_at)
        on conflict (id) do nothing
        """;

    private const string SettleNamed =
        "update named_platform set settled_at = @settled_at, code = @code where id = @id and settled_at is null";

    private const string ChangeCell =
        """
        insert into function_cell (province, commune, sector_group, size, ownership, function, state, verified, n)
        values (@province, @commune, @sector_group, @size, @ownership, @function, @state, @verified, @n)
        on conflict (province, commune, sector_group, size, ownership, function, state, verified) do update set n = function_cell.n + excluded.n
        """;

    /// <summary>The statement, or null where the change is of another room.</summary>
    public static Statement? Find(RowChange change) => change switch
    {
        PutPlatformRow r => Statement.Plain(
            PutPlatform,
            Text("province", r.Province), Text("code", r.Code),
            Text("details", r.Details is { } details ? JsonSerializer.Serialize(details, DomainJson.Default.PlatformDetails) : null),
            Flag("retired", r.Retired), Number("version", r.Version)),
        AddNamedPlatformRow r => Statement.Plain(
            AddNamed,
            Id("id", r.Id), Id("enterprise_id", r.EnterpriseId), Text("province", r.Province), Text("function", r.Function), Id("text_id", r.TextId),
            Number("named_at", r.NamedAt)),
        SettleNamedPlatformRow r => Statement.Plain(
            SettleNamed, Id("id", r.Id), Text("code", r.Code), Number("settled_at", r.SettledAt)),
        _ => null,
    };

    public static Statement CellOf(FunctionCellChange change) => Statement.Plain(
        ChangeCell,
        Text("province", change.Key.Province), Text("commune", change.Key.Commune), Text("sector_group", change.Key.SectorGroup),
        Text("size", change.Key.Size.ToString()), Text("ownership", change.Key.Ownership.ToString()), Text("function", change.Key.Function),
        Text("state", change.Key.State.ToString()), Flag("verified", change.Key.Verified), Number("n", change.Delta));
}

using System.Text.Json;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>Changes of provinces as statements that both databases run.</summary>
internal static class ProvinceScript
{
    private const string PutProvince =
        """
        insert into province (code, details, targets, in_service, version)
        values (@code, @details, @targets, @in_service, @version)
        on conflict (code) do update set details = coalesce(excluded.details, province.details),
            targets = coalesce(excluded.targets, province.targets), in_service = excluded.in_service, version = excluded.version
        """;

    /// <summary>The statement, or null where the change is of another room.</summary>
    public static Statement? Find(RowChange change) => change is not PutProvinceRow r ? null : Statement.Plain(
        PutProvince,
        Text("code", r.Code),
        Text("details", r.Details is { } details ? JsonSerializer.Serialize(details, DomainJson.Default.ProvinceDetails) : null),
        Text("targets", r.Targets is { } targets ? JsonSerializer.Serialize(targets, DomainJson.Default.ImmutableArrayProvinceTarget) : null),
        Flag("in_service", r.InService),
        Number("version", r.Version));
}

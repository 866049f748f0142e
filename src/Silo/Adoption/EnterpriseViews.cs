using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Adoption;

/// <summary>What officers and auditors alike are shown of enterprises; who may see it is the desks' to ask.</summary>
internal static class EnterpriseViews
{
    public static async Task<EnterprisePage> FindEnterprisesAsync(
        this StoreDb db, string province, EnterpriseQuery query, TaxCodeHasher hasher)
    {
        var take = Math.Clamp(query.Take, 1, EnterpriseQuery.TakeMaximum);
        var matching = db.Enterprises.Matching(province, query, hasher);
        var total = await matching.CountAsync();
        var rows = await matching.InOrder(query.After).Take(take + 1).ToListAsync();
        var page = rows.Take(take).ToImmutableArray();
        return new EnterprisePage(
            [.. page.Select(Row)],
            rows.Count > take ? new PageKey(page[^1].SortKey, page[^1].Id) : null,
            total);
    }

    public static async Task<EnterpriseForOfficer> ShowAsync(this StoreDb db, StoredEnterprise enterprise, bool answersOpen)
    {
        var assessments = await db.Assessments
            .Where(a => a.EnterpriseId == enterprise.Id)
            .OrderByDescending(a => a.SubmittedAt).ThenByDescending(a => a.Id)
            .Select(a => a.Content)
            .ToListAsync();
        return new EnterpriseForOfficer(
            Row(enterprise), enterprise.Ownership, enterprise.CreatedAt, enterprise.DraftStartedAt, [.. assessments.Select(WithoutAnswers)],
            answersOpen);
    }

    private static EnterpriseRow Row(StoredEnterprise e) => new(
        e.Id, e.Name, e.TaxCodeShown, e.Commune, e.BusinessLine, e.SectorGroup, e.Size, e.Instrument, e.Level, e.AssessedAt);

    // The receipt's pillars go on; its lines, which hold the answers, stay here.
    private static AssessmentForOfficer WithoutAnswers(string content)
    {
        var submitted = JsonSerializer.Deserialize(content, DomainJson.Default.SubmittedAssessment)!;
        var receipt = submitted.Receipt;
        return new AssessmentForOfficer(
            submitted.Id, submitted.Instrument, submitted.InstrumentVersion, receipt.Level, receipt.Total, receipt.Maximum,
            submitted.SubmittedAt, receipt.Pillars);
    }
}

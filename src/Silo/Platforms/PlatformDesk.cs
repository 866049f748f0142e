using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Migration;
using SanSangSo.Silo.Enterprises;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Platforms;

[StatelessWorker]
[GrainType("platform-desk")]
internal sealed class PlatformDesk(IDbContextFactory<StoreDb> databases, IEnterpriseReads reads) : Grain, IPlatformDesk
{
    private string Province => this.GetPrimaryKeyString()["platforms/".Length..];

    public async Task<PlatformCatalogue> ListAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.PlatformsOfAsync(Province);
    }

    public async Task<NamedPlatformPage?> NamedAsync(Guid officerId)
    {
        var province = Province;
        if (!await reads.IsOfficerAsync(officerId, province))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync();

        // Of enterprises for which nobody was shown to speak, officers are asked nothing.
        var waiting =
            from n in db.NamedPlatforms
            where n.Province == province && n.SettledAt == null
            join e in db.Enterprises on n.EnterpriseId equals e.Id
            where e.ProvenAt != null
            join t in db.Texts on n.TextId equals t.Id into texts
            from t in texts.DefaultIfEmpty()
            orderby n.NamedAt, n.Id
            select new NamedPlatform(n.Id, e.Id, e.Name, n.Function, t == null ? "" : t.Value, n.NamedAt);
        var rows = await waiting.Take(NamedPlatformPage.Most).ToListAsync();
        return new NamedPlatformPage([.. rows], await waiting.CountAsync());
    }
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.People;

[StatelessWorker]
[GrainType("data-request-desk")]
internal sealed class DataRequestDesk(IDbContextFactory<StoreDb> reads) : Grain, IDataRequestDesk
{
    private const int TakeMaximum = 200;

    public async Task<ImmutableArray<OpenDataRequest>> GetOpenAsync(Guid askedBy, int take)
    {
        if (!await reads.IsAdministratorAsync(new Caller(askedBy, Guid.Empty)))
        {
            return [];
        }

        await using var db = await reads.CreateDbContextAsync();
        var open = await (
            from r in db.DataRequests
            join p in db.People on r.PersonId equals p.Id
            join t in db.Texts on r.TextId equals t.Id
            where r.AnsweredAt == null
            orderby r.AnswerBy, r.Id
            select new OpenDataRequest(
                r.Id, r.PersonId, p.Name ?? p.Email, r.Kind, t.Value, r.Rule, r.At, r.AcknowledgeBy, r.AnswerBy, r.AcknowledgedAt))
            .Take(Math.Clamp(take, 1, TakeMaximum)).ToListAsync();
        return [.. open];
    }
}

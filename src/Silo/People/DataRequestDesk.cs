using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Orleans.Concurrency;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.People;

[StatelessWorker]
[GrainType("data-request-desk")]
internal sealed class DataRequestDesk(
    IDbContextFactory<StoreDb> reads, IGrainFactory grains, [FromKeyedServices(Clock.Business)] TimeProvider clock)
    : Grain, IDataRequestDesk
{
    private const int TakeMaximum = 200;
    private const int AnsweredTake = 50;

    public async Task<ImmutableArray<OpenDataRequest>> GetOpenAsync(Guid askedBy, int take)
    {
        if (!await IsAdministratorAsync(askedBy))
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

    public async Task<ImmutableArray<AnsweredDataRequest>> GetAnsweredAsync(Guid askedBy)
    {
        if (!await IsAdministratorAsync(askedBy))
        {
            return [];
        }

        await using var db = await reads.CreateDbContextAsync();
        var answered = await (
            from r in db.DataRequests
            join p in db.People on r.PersonId equals p.Id
            where r.AnsweredAt != null
            orderby r.AnsweredAt descending, r.Id
            select new AnsweredDataRequest(r.Id, p.Name ?? p.Email, r.Kind, r.At, r.AnswerBy, r.Done == true, r.AnsweredAt!.Value))
            .Take(AnsweredTake).ToListAsync();
        return [.. answered];
    }

    public async Task<DataRequestCount?> CountAsync(Guid askedBy)
    {
        if (!await IsAdministratorAsync(askedBy))
        {
            return null;
        }

        var now = clock.UnixNow();
        await using var db = await reads.CreateDbContextAsync();
        var open = db.DataRequests.Where(r => r.AnsweredAt == null);
        return new DataRequestCount(await open.CountAsync(), await open.CountAsync(r => r.AnswerBy < now));
    }

    public async Task<DataRequestView?> ReadAsync(Guid askedBy, Guid operationId, Guid requestId)
    {
        if (!await IsAdministratorAsync(askedBy))
        {
            return null;
        }

        await using var db = await reads.CreateDbContextAsync();
        var found = await (
            from r in db.DataRequests
            join p in db.People on r.PersonId equals p.Id
            join t in db.Texts on r.TextId equals t.Id
            join a in db.Texts on r.AnswerId equals a.Id into answers
            from a in answers.DefaultIfEmpty()
            where r.Id == requestId
            select new DataRequestView(
                r.Id, r.PersonId, p.Name ?? p.Email, p.Email, r.Kind, t.Value, r.Rule, r.At, r.AcknowledgeBy, r.AnswerBy, r.AcknowledgedAt,
                r.Done, a == null ? null : a.Value, r.AnsweredAt))
            .SingleOrDefaultAsync();
        if (found is null)
        {
            return null;
        }

        await grains.GetGrain<IPersonGrain>(askedBy).NoteDataRequestReadAsync(new Caller(askedBy, operationId), requestId).RequireAsync();
        return found;
    }

    private Task<bool> IsAdministratorAsync(Guid askedBy) => reads.IsAdministratorAsync(new Caller(askedBy, Guid.Empty));
}

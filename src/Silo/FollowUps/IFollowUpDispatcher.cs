using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.FollowUps;

/// <summary>How claimed follow-ups get to their grains: as one job each, or straight away.</summary>
internal interface IFollowUpDispatcher
{
    Task DispatchAsync(DueFollowUp due, CancellationToken cancellationToken);
}

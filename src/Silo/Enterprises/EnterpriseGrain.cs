using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Migration;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Instruments;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Streams;

namespace SanSangSo.Silo.Enterprises;

/// <summary>
/// The one writer of an enterprise. One class, a role interface a room, a partial file each.
/// </summary>
[GrainType("enterprise")]
internal sealed partial class EnterpriseGrain(
    IStore store,
    IEnterpriseReads reads,
    InstrumentShelf shelf,
    IOutboxSignal outbox,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<EnterpriseGrain> logger)
    : StreamGrain<EnterpriseState, EnterpriseEvent>(EnterpriseStream.Definition, store, outbox, clock, logger),
        IEnterpriseProfile, IEnterpriseProof, IEnterpriseSharing, IEnterpriseMembers, IEnterpriseAssessments, IEnterprisePlan, IEnterpriseFollowUps,
        IEnterprisePeople, IEnterpriseExternalResults, IEnterpriseMigration
{
    protected override InstrumentCatalogue Instruments => shelf.Current;

    private bool Knows(Guid personId) => State.Profile is not null && State.Member(personId) is not null;

    private bool MayEdit(Guid personId) => Knows(personId) && State.Member(personId)!.Role != MemberRole.Viewer;

    private static Projection Project(
        EnterpriseState before, EnterpriseState after, ImmutableArray<EnterpriseEvent> events, DecideContext context) =>
        EnterpriseStream.Project(before, after, events, context, submitted: null);
}

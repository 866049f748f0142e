using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Migration;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public async Task<MigrationBoardView?> GetBoardAsync(Guid personId)
    {
        if (!Knows(personId))
        {
            return null;
        }

        var (profile, board) = (State.Profile!, State.Board);
        var platforms = await reads.PlatformsAsync(profile.Province);
        var wanted = board.Functions.SelectMany(f => new[] { f.Platform?.Name, f.Former?.Name, f.Reason }).OfType<TextRef>().Select(t => t.Id).ToList();
        var texts = wanted.Count == 0 ? new Dictionary<Guid, string>() : await Store.ReadTextsAsync([.. wanted]);
        var proposals = State.Submitted.LastOrDefault() is { } last && MayEdit(personId) && await ReadSubmittedAsync(last.Id) is { } submitted
            ? MigrationProposals.Of(submitted, profile, board)
            : [];
        return new MigrationBoardView(
            [.. BusinessFunctions.For(profile).Select(f => View(f.Id, board.Find(f.Id)))],
            MigrationRules.StandingOf(profile, board),
            MigrationRules.All.Last(r => r.Fact == MigrationFact.Using).Id,
            board.CompletedRule,
            MayEdit(personId));

        FunctionView View(string function, FunctionProgress? progress) => new(
            function,
            progress?.State ?? FunctionState.None,
            NameOf(progress?.Platform),
            progress?.Platform?.IsListed ?? false,
            platforms.Find(progress?.Platform?.Code)?.IsRetired ?? false,
            progress?.PlannedFor,
            progress?.ConfirmedOn,
            progress?.Months ?? [],
            NameOf(progress?.Former),
            progress?.Reason is { } reason ? texts.GetValueOrDefault(reason.Id, "") : "",
            proposals.FirstOrDefault(p => p.Function == function)?.State)
        {
            PlatformCode = progress?.Platform?.Code,
        };

        string NameOf(PlatformInUse? platform) =>
            platform is null ? ""
            : platform.Name is { } own ? texts.GetValueOrDefault(own.Id, "")
            : platforms.Find(platform.Code)?.Name ?? platform.Code ?? "";
    }

    public async Task<Outcome<FunctionMoved>> MoveAsync(Caller caller, MoveFunction command)
    {
        if (!Knows(caller.PersonId))
        {
            return new Outcome<FunctionMoved>(null, Refusal.Of(Refusals.NotFound));
        }

        var platforms = await reads.PlatformsAsync(State.Profile!.Province);
        return await CommandAsync(
            caller, command, DomainJson.Default.MoveFunction, DomainJson.Default.FunctionMoved,
            (state, context) => Enterprise.MoveFunction(state, command, platforms, context), Project);
    }

    public async Task<Outcome<FunctionMoved>> ListNamedAsync(Caller caller, ListNamedPlatform command)
    {
        if (!await IsOfficerAsync(caller.PersonId))
        {
            return new Outcome<FunctionMoved>(null, Refusal.Of(Refusals.NotFound));
        }

        var platforms = await reads.PlatformsAsync(State.Profile!.Province);
        return await CommandAsync(
            caller, command, DomainJson.Default.ListNamedPlatform, DomainJson.Default.FunctionMoved,
            (state, context) => Enterprise.ListNamedPlatform(state, command, isOfficer: true, platforms, context), Project);
    }
}

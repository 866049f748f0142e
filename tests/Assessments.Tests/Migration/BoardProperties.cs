using SanSangSo.Assessments.Migration;

namespace SanSangSo.Assessments.Tests.Migration;

/// <summary>Random moves, confirmations and years that pass.</summary>
public sealed class BoardProperties
{
    private static readonly Gen<(int Function, FunctionState To, int Platform, int Days)> AnyMove = Gen.Select(
        Gen.Int[0, 12], Gen.Enum<FunctionState>(), Gen.Int[0, 3], Gen.Int[0, 250]);

    [Fact]
    public void Whatever_members_say_and_however_time_passes_the_board_is_sound() => AnyMove.List[1, 40].Sample(
        moves =>
        {
            var (state, now, operation) = (Boards.Start("55").Employing(tenths: 200), Given.Morning, 1_000);
            foreach (var move in moves)
            {
                now = Given.After(now, move.Days);
                var passed = state.Until(now);
                var function = BusinessFunctions.All[move.Function].Id;
                var platforms = Boards.Platforms.For(function);
                var choice = move.Platform == 0 || platforms.IsEmpty ? new PlatformChoice(null, "Tự làm") : new PlatformChoice(platforms[move.Platform % platforms.Length].Code, null);
                var command = passed.To(function, move.To, choice) with { PlannedFor = LocalDay.DayOf(now).AddDays(30) };
                var decision = passed.Try(command, now: now, operation: operation++);
                var next = Enterprise.Fold(passed, decision.Events);
                Sound(next, now);
                Assert.Equal(Net(passed.FunctionCells(), next.FunctionCells()), Changes(passed, next, decision.Events, now));
                state = JsonSerializer.Deserialize(Given.Json(next), DomainJson.Default.EnterpriseState)!;
                Assert.Equal(Given.Json(next), Given.Json(state));
            }
        },
        iter: 200);

    private static void Sound(EnterpriseState state, long now)
    {
        var cell = state.Cell()!;
        Assert.True(!cell.CompletedClaimed || cell.UsingClaimed, "Completed without using.");
        Assert.Equal(cell.Stale, state.FunctionCells().Any(c => c.State == FunctionState.Stale));
        foreach (var function in state.Board.Functions)
        {
            Assert.Equal(function.State == FunctionState.None, function.Platform is null);
            Assert.Equal(function.State == FunctionState.InUse ? 1 : 0, state.FollowUps.Count(f => f.Function == function.Function));
            if (function.State is FunctionState.InUse or FunctionState.Stale)
            {
                Assert.Equal(function.State == FunctionState.Stale, UseRules.LapsesOn(function.ConfirmedOn!.Value) <= LocalDay.DayOf(now));
            }
        }
    }

    private static Dictionary<FunctionCellKey, int> Net(IEnumerable<FunctionCellKey> from, IEnumerable<FunctionCellKey> to) =>
        from.Select(k => (k, -1)).Concat(to.Select(k => (k, 1))).GroupBy(c => c.k).ToDictionary(g => g.Key, g => g.Sum(c => c.Item2))
            .Where(c => c.Value != 0).ToDictionary(c => c.Key, c => c.Value);

    private static Dictionary<FunctionCellKey, int> Changes(EnterpriseState from, EnterpriseState to, ImmutableArray<EnterpriseEvent> events, long now)
    {
        var cells = EnterpriseStream.Project(from, to, events, Given.Context(Given.Owner, now), submitted: null).FunctionCells;
        Assert.Equal(cells.Select(c => c.Key.Text).Order(StringComparer.Ordinal), cells.Select(c => c.Key.Text));
        return cells.ToDictionary(c => c.Key, c => c.Delta);
    }
}

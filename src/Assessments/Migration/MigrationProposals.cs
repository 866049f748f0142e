using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Assessments.Migration;

/// <summary>Which options of a question, all ticked, speak for a function in use; some of them for one under way. The mapping is ours.</summary>
public sealed record ToolProposal(string Instrument, string Question, string Sector, string Function, ImmutableArray<int> All);

/// <summary>What a submitted assessment lets expect of a function; nothing changes by it until a member says so.</summary>
public sealed record Proposal(string Function, FunctionState State);

public static class MigrationProposals
{
    private static readonly Lazy<ImmutableArray<ToolProposal>> Lazy = new(MigrationFiles.ReadProposals);

    public static ImmutableArray<ToolProposal> All => Lazy.Value;

    /// <summary>For functions that apply and of which less is said than was ticked, and nothing since the assessment.</summary>
    public static ImmutableArray<Proposal> Of(SubmittedAssessment submitted, Profile profile, MigrationBoard board)
    {
        ArgumentNullException.ThrowIfNull(submitted);
        ArgumentNullException.ThrowIfNull(board);
        var applying = BusinessFunctions.For(profile).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var proposals = ImmutableArray.CreateBuilder<Proposal>();
        foreach (var tool in All.Where(t => t.Instrument == submitted.Instrument && t.Sector == submitted.Sector && applying.Contains(t.Function)))
        {
            if (submitted.Answers.FirstOrDefault(a => a.Question == tool.Question) is not { } given)
            {
                continue;
            }

            var ticked = tool.All.Count(given.Answer.Options.Contains);
            var state = ticked == tool.All.Length ? FunctionState.InUse : ticked > 0 ? FunctionState.UnderWay : FunctionState.None;
            var now = board.Find(tool.Function);
            if (state != FunctionState.None && (now is null || (now.State < state && now.At < submitted.SubmittedAt)))
            {
                proposals.Add(new Proposal(tool.Function, state));
            }
        }

        return proposals.ToImmutable();
    }
}

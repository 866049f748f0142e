using System.Collections.Immutable;

namespace SanSangSo.Assessments.Commits;

/// <summary>
/// Why a command was not carried out. A refusal is an expected answer, not an exception: <paramref name="Code"/> is a key
/// that the page turns into words, <paramref name="About"/> names what it speaks of (a field, question ids).
/// </summary>
public sealed record Refusal(string Code, ImmutableArray<string> About)
{
    public static Refusal Of(string code, params ReadOnlySpan<string> about) => new(code, [.. about]);
}

/// <summary>The answer to a command: a value that is on disk, or a refusal.</summary>
public sealed record Outcome<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public bool Accepted => Refusal is null;
}

/// <summary>Refusals that any stream can give.</summary>
public static class Refusals
{
    /// <summary>The caller may not know that the thing exists; shown as 404.</summary>
    public const string NotFound = "not-found";

    /// <summary>The store did not take the commit in time, or lost the race twice; nothing was kept.</summary>
    public const string NotSaved = "not-saved";
}

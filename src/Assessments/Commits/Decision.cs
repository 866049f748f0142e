using System.Collections.Immutable;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Assessments.Commits;

/// <summary>What a pure <c>decide</c> answers: events and what the caller is told, or a refusal.</summary>
public sealed record Decision<TEvent, TResult>(ImmutableArray<TEvent> Events, TResult? Result, Refusal? Refusal)
    where TResult : class
{
    public static Decision<TEvent, TResult> Accept(TResult result, params ReadOnlySpan<TEvent> events) =>
        new([.. events], result, null);

    public static Decision<TEvent, TResult> Refuse(string code, params ReadOnlySpan<string> about) =>
        new([], null, Commits.Refusal.Of(code, about));
}

/// <summary>
/// What a decision may know beside the state: the moment (Unix milliseconds, business clock), who commands, under which form,
/// and the ink that turns personal text into references.
/// </summary>
public sealed record DecideContext(Guid StreamId, long Now, Caller Caller, TextInk Ink)
{
    /// <summary>The instruments published at that moment; where nothing is said, those that come with the service.</summary>
    public InstrumentCatalogue Instruments { get; init; } = InstrumentCatalogue.BuiltIn;
}

using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Breaches;

/// <summary>An entry of the breach register as a pure aggregate: it is only added to, until it is closed.</summary>
public static class Breach
{
    public static BreachState Apply(BreachState state, BreachEvent happened) => happened switch
    {
        BreachNoted e => state with { Nature = e.Nature, DetectedAt = e.DetectedAt, People = e.People },
        BreachAmended => state,
        // The first report stops the clock.
        BreachReported e => state with { ReportedAt = state.ReportedAt ?? e.At },
        BreachPeopleTold e => state with { ToldAt = state.ToldAt ?? e.At },
        BreachClosed e => state with { ClosedAt = e.At },
        BreachReminded e => state with { Reminded = e.Stage },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} is unknown to this version."),
    };

    public static Decision<BreachEvent, BreachSaved> Note(BreachState state, NoteBreach command, DecideContext context)
    {
        string[] texts = [.. new[] { command.Nature, command.Data, command.Contact, command.Consequences, command.Measures }.Select(CleanText.Clean)];
        return state.Nature is not null ? Refuse(BreachRefusals.AlreadyNoted)
            : command.DetectedAt > context.Now ? Refuse(BreachRefusals.InFuture)
            : command.People is < 1 or > BreachRules.PeopleMaximum ? Refuse(BreachRefusals.PeopleNotOne)
            : texts.Select(text => ProblemOf(text)).FirstOrDefault(problem => problem is not null) is { } wrong ? Refuse(wrong)
            : Accept(context, new BreachNoted(
                command.DetectedAt, Write(context, texts[0]), Write(context, texts[1]), command.People, Write(context, texts[2]),
                Write(context, texts[3]), Write(context, texts[4])));
    }

    public static Decision<BreachEvent, BreachSaved> Amend(BreachState state, AmendBreach command, DecideContext context)
    {
        var text = CleanText.Clean(command.Text);
        return (ProblemOf(state) ?? ProblemOf(text)) is { } problem
            ? Refuse(problem)
            : Accept(context, new BreachAmended(Write(context, text)));
    }

    public static Decision<BreachEvent, BreachSaved> Report(BreachState state, ReportBreach command, DecideContext context)
    {
        var (authority, reference) = (CleanText.Clean(command.Authority), CleanText.Clean(command.Reference));
        return (ProblemOf(state) ?? ProblemOf(state, command.At, context) ?? ProblemOf(authority, BreachRules.LineMaximum)
                ?? ProblemOf(reference, BreachRules.LineMaximum)) is { } problem
            ? Refuse(problem)
            : Accept(context, new BreachReported(command.At, Write(context, authority), Write(context, reference)));
    }

    public static Decision<BreachEvent, BreachSaved> Tell(BreachState state, TellBreachPeople command, DecideContext context)
    {
        var how = CleanText.Clean(command.How);
        return (ProblemOf(state) ?? ProblemOf(state, command.At, context) ?? ProblemOf(how)) is { } problem
            ? Refuse(problem)
            : Accept(context, new BreachPeopleTold(command.At, Write(context, how)));
    }

    /// <summary>Closes the entry; one that was not reported too, for not every breach must be, and the minutes say why.</summary>
    public static Decision<BreachEvent, BreachSaved> Close(BreachState state, CloseBreach command, DecideContext context)
    {
        var minutes = CleanText.Clean(command.Minutes);
        return (ProblemOf(state) ?? ProblemOf(minutes)) is { } problem
            ? Refuse(problem)
            : Accept(context, new BreachClosed(context.Now, Write(context, minutes)));
    }

    /// <summary>Reminds where a reminder is due; else nothing is written.</summary>
    public static Decision<BreachEvent, BreachSaved> Remind(BreachState state, DecideContext context) =>
        BreachRules.DueReminder(state, context.Now) is { } stage ? Accept(context, new BreachReminded(stage)) : Accept(context);

    private static string? ProblemOf(BreachState state) =>
        state.Nature is null ? Refusals.NotFound : state.ClosedAt is not null ? BreachRefusals.Closed : null;

    private static string? ProblemOf(BreachState state, long at, DecideContext context) =>
        at > context.Now ? BreachRefusals.InFuture : at < state.DetectedAt ? BreachRefusals.BeforeDetection : null;

    private static string? ProblemOf(string text, int maximum = BreachRules.TextMaximum) =>
        text.Length == 0 ? BreachRefusals.TextMissing : text.Length > maximum ? BreachRefusals.TextTooLong : null;

    private static TextRef Write(DecideContext context, string text) => context.Ink.Write(context.StreamId, text);

    private static Decision<BreachEvent, BreachSaved> Accept(DecideContext context, params ReadOnlySpan<BreachEvent> events) =>
        Decision<BreachEvent, BreachSaved>.Accept(new BreachSaved(context.StreamId, context.Now), events);

    private static Decision<BreachEvent, BreachSaved> Refuse(string code) => Decision<BreachEvent, BreachSaved>.Refuse(code);
}

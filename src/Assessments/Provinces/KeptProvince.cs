using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Provinces;

/// <summary>
/// A province that administrators keep, as a pure aggregate. A change names the version it was made from: where another came first it is
/// refused, so that nobody's change is lost unseen.
/// </summary>
public static class KeptProvince
{
    public static ProvinceState Apply(ProvinceState state, ProvinceEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        var next = happened switch
        {
            ProvinceDescribed e => state with { Code = e.Code, IsDescribed = true },
            ProvinceTargetsSet e => state with { Code = e.Code },
            ProvinceOpened => state with { IsOpen = true },
            ProvinceClosed => state with { IsOpen = false },
            _ => throw new InvalidOperationException($"The event {happened?.GetType().Name} is unknown to this version."),
        };
        return next with { Version = state.Version + 1 };
    }

    /// <summary>Whether it is in service: as was said last, else as it comes with the service.</summary>
    public static bool IsOpen(ProvinceState state, string code)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.IsOpen ?? ProvinceDefaults.Find(code)?.InService ?? false;
    }

    public static Decision<ProvinceEvent, ProvinceSaved> Describe(ProvinceState state, DescribeProvince command, DecideContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var details = ProvinceRules.Clean(command.Details);
        if (!ProvinceRules.IsCode(command.Code))
        {
            return Refuse(ProvinceRefusals.CodeNotOne);
        }

        if (command.Expected != state.Version)
        {
            return Refuse(ProvinceRefusals.Changed);
        }

        if (ProvinceRules.Faults(details) is [var fault, ..])
        {
            return Refuse(fault.Code, fault.Field);
        }

        var described = new ProvinceDescribed(
            command.Code, Write(context, details.Name.Vi), Write(context, details.Name.En), Write(context, details.ShortName),
            Write(context, details.Department.Vi), Write(context, details.Department.En), Write(context, details.Mail),
            Write(context, details.Phone), Write(context, details.Address), details.Colour);
        return command.InService == IsOpen(state, command.Code)
            ? Accept(state, command.Code, described)
            : Accept(state, command.Code, described, command.InService ? new ProvinceOpened() : new ProvinceClosed());
    }

    public static Decision<ProvinceEvent, ProvinceSaved> SetTargets(ProvinceState state, SetProvinceTargets command, DecideContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(context);
        var targets = ProvinceRules.InOrder(command.Targets.Select(ProvinceRules.Clean));
        if (!state.IsDescribed && ProvinceDefaults.Find(command.Code) is null)
        {
            return Refuse(Refusals.NotFound);
        }

        if (command.Expected != state.Version)
        {
            return Refuse(ProvinceRefusals.Changed);
        }

        if (targets.Length > ProvinceRules.TargetsMaximum)
        {
            return Refuse(ProvinceRefusals.TooManyTargets);
        }

        if (targets.SelectMany(t => ProvinceRules.Faults(t)).FirstOrDefault() is { } fault)
        {
            return Refuse(fault.Code, fault.Field);
        }

        return ProvinceRules.Twice(targets) is not null
            ? Refuse(ProvinceRefusals.TargetTwice)
            : Accept(state, command.Code, new ProvinceTargetsSet(
                command.Code,
                [
                    .. targets.Select(t => new KeptTarget(
                        t.Goal, t.Comparison, t.Percent, t.Due, Write(context, t.Source.Vi), Write(context, t.Source.En))),
                ]));
    }

    private static TextRef Write(DecideContext context, string text) => context.Ink.Write(context.StreamId, text);

    private static Decision<ProvinceEvent, ProvinceSaved> Accept(
        ProvinceState state, string code, params ReadOnlySpan<ProvinceEvent> events) =>
        Decision<ProvinceEvent, ProvinceSaved>.Accept(new ProvinceSaved(code, state.Version + events.Length), events);

    private static Decision<ProvinceEvent, ProvinceSaved> Refuse(string code, params ReadOnlySpan<string> about) =>
        Decision<ProvinceEvent, ProvinceSaved>.Refuse(code, about);
}

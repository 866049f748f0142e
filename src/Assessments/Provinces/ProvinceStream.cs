using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Provinces;

/// <summary>What a province's events change in rows.</summary>
public static class ProvinceStream
{
    public static readonly StreamDefinition<ProvinceState, ProvinceEvent> Definition = new(
        StreamKinds.Province,
        ProvinceState.Format,
        ProvinceState.Empty,
        KeptProvince.Apply,
        DomainJson.Default.ProvinceState,
        DomainJson.Default.ImmutableArrayProvinceEvent);

    public static Projection Project(ProvinceState after, ImmutableArray<ProvinceEvent> events, DecideContext context)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(context);
        var words = context.Ink.Rows.ToDictionary(row => row.Id, row => row.Value);
        var details = events.OfType<ProvinceDescribed>().LastOrDefault() is not { } e ? null : new ProvinceDetails(
            Both(e.NameVi, e.NameEn), Say(e.ShortName), Both(e.DepartmentVi, e.DepartmentEn), Say(e.Mail), Say(e.Phone), Say(e.Address),
            e.Colour);
        ImmutableArray<ProvinceTarget>? targets = events.OfType<ProvinceTargetsSet>().LastOrDefault() is not { } set ? null :
        [
            .. set.Targets.Select(t => new ProvinceTarget(t.Goal, t.Comparison, t.Percent, t.Due, Both(t.SourceVi, t.SourceEn))),
        ];
        return new Projection(
            [new PutProvinceRow(after.Code!, details, targets, KeptProvince.IsOpen(after, after.Code!), after.Version)], [], [], []);

        string Say(TextRef text) => words[text.Id];
        LocalText Both(TextRef vi, TextRef en) => new(Say(vi), Say(en));
    }
}

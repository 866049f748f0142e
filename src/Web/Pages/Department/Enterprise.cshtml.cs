using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Department;

/// <summary>One enterprise as its province's officers see it: level, dates, pillars. Every look is kept for the enterprise to see.</summary>
public sealed class EnterpriseModel(IGrainFactory grains, PersonContext person, DepartmentWords words)
    : DepartmentPageModel(grains, person)
{
    public EnterpriseForOfficer Enterprise { get; private set; } = null!;

    public AssessmentForOfficer? Latest => Enterprise.Assessments.FirstOrDefault();

    public IEnumerable<AssessmentForOfficer> Earlier => Enterprise.Assessments.Skip(1);

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        // Made here, once, so that a call that is tried again is the same look.
        var operation = Guid.CreateVersion7();
        if (await AskAsync(desk => desk.GetEnterpriseAsync(PersonId, id, operation)) is not { } enterprise)
        {
            return NotFound();
        }

        Enterprise = enterprise;
        return Page();
    }

    /// <summary>The pillars as axes; a broken line where the one before was made with the same version of the instrument.</summary>
    public IReadOnlyList<RadarAxis> Axes(AssessmentForOfficer assessment, Func<int, int, int, string> say)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(say);
        var instrument = InstrumentCatalogue.Get(assessment.Instrument, assessment.InstrumentVersion);
        var before = Earlier.FirstOrDefault(a => a != assessment
            && a.Instrument == assessment.Instrument && a.InstrumentVersion == assessment.InstrumentVersion);
        return [.. assessment.Pillars.Select(pillar =>
        {
            var earlier = before?.Pillars.FirstOrDefault(p => p.Id == pillar.Id);
            return new RadarAxis(
                words.Say(instrument.Pillar(pillar.Id)!.Name),
                (double)pillar.Points / pillar.Maximum,
                say(pillar.Level, pillar.Points, pillar.Maximum),
                earlier is null ? null : (double)earlier.Points / earlier.Maximum,
                earlier is null ? null : say(earlier.Level, earlier.Points, earlier.Maximum));
        })];
    }

    /// <summary>A ring where a level of a pillar begins.</summary>
    public static IReadOnlyList<RadarRing> Rings(AssessmentForOfficer assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return [.. InstrumentCatalogue.Get(assessment.Instrument, assessment.InstrumentVersion).PillarLevels
            .Select(l => new RadarRing(l.Above / 100.0, l.Level.ToString(CultureInfo.InvariantCulture)))];
    }
}

using System.Globalization;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Department;

/// <summary>One enterprise as the page shows it (<c>_Enterprise</c>) to officers and auditors.</summary>
public sealed record EnterpriseSheet(Province Province, EnterpriseForOfficer Enterprise, InstrumentCatalogue Instruments)
{
    public AssessmentForOfficer? Latest => Enterprise.Assessments.FirstOrDefault();

    public IEnumerable<AssessmentForOfficer> Earlier => Enterprise.Assessments.Skip(1);

    /// <summary>The pillars as axes; a broken line where the one before was made with the same version of the instrument.</summary>
    public IReadOnlyList<RadarAxis> Axes(
        AssessmentForOfficer assessment, DepartmentWords words, Func<ReceiptPillar, string> say)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(say);
        var instrument = Instruments.Get(assessment.Instrument, assessment.InstrumentVersion);
        var before = Earlier.FirstOrDefault(a => a != assessment
            && a.Instrument == assessment.Instrument && a.InstrumentVersion == assessment.InstrumentVersion);
        return [.. assessment.Pillars.Select(pillar =>
        {
            var earlier = before?.Pillars.FirstOrDefault(p => p.Id == pillar.Id);
            return new RadarAxis(
                words.Say(instrument.Pillar(pillar.Id)!.Name),
                pillar.Share,
                say(pillar),
                earlier?.Share,
                earlier is null ? null : say(earlier));
        })];
    }

    /// <summary>A ring where a level of a pillar begins.</summary>
    public IReadOnlyList<RadarRing> Rings(AssessmentForOfficer assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return [.. Instruments.Get(assessment.Instrument, assessment.InstrumentVersion).PillarLevels
            .Select(l => new RadarRing(l.Bound.Bound / 100.0, l.Level.ToString(CultureInfo.InvariantCulture)))];
    }
}

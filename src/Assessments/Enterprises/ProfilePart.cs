using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>What the owner says of the enterprise, as the journal keeps it: names and codes are references.</summary>
public sealed record Profile(
    string Province,
    TextRef TaxCode,
    TaxCodeKind TaxCodeKind,
    TextRef Name,
    string Commune,
    string BusinessLine,
    LegalForm Form,
    Ownership Ownership,
    bool WomenOwned,
    bool ManyFemaleWorkers,
    bool SocialEnterprise,
    SizeFacts Size,
    SizeClass SizeClass,
    string SizeRule)
{
    // Follows from the form and the class, so the journal does not repeat it.
    [JsonIgnore]
    public SizeGroup SizeGroup => SizeGroups.Of(Form, SizeClass);
}

/// <summary>What an owner can change of the profile; the tax code never changes.</summary>
public sealed record ProfileDetails(
    string Name,
    string Commune,
    string BusinessLine,
    LegalForm Form,
    Ownership Ownership,
    bool WomenOwned,
    bool ManyFemaleWorkers,
    bool SocialEnterprise);

public sealed record RegisterEnterprise(string Province, TaxCode TaxCode, ProfileDetails Details);

public sealed record GiveSizeFacts(SizeFacts Facts);

/// <summary>Answer to a registration or a change of the profile.</summary>
public sealed record ProfileSaved(Guid EnterpriseId, long At);

/// <summary>Fields as <see cref="Refusal.About"/> names them, and the codes a profile command can be refused with.</summary>
public static class ProfileRefusals
{
    public const string TaxCodeTaken = "tax-code-taken";
    public const string AlreadyRegistered = "already-registered";
    public const string NameMissing = "name-missing";
    public const string NameTooLong = "name-too-long";
    public const string CommuneUnknown = "commune-unknown";
    public const string BusinessLineUnknown = "business-line-unknown";
    public const string FormContradictsTaxCode = "form-contradicts-tax-code";
    public const string EmployeesOutOfRange = "employees-out-of-range";
    public const string EmployeesContradictBand = "employees-contradict-band";
    public const string BandUnknown = "band-unknown";

    /// <summary>Administrators have taken the province out of service; said by the grain.</summary>
    public const string ProvinceClosed = "province-closed";

    public const int NameMaximum = 200;
    public const int EmployeesMaximum = 1_000_000;
}

/// <summary>Decides on the profile.</summary>
internal static class ProfilePart
{
    public static Refusal? Check(Province? province, TaxCodeKind kind, ProfileDetails details)
    {
        var name = CleanText.Clean(details.Name);
        return name.Length == 0 ? Refusal.Of(ProfileRefusals.NameMissing, nameof(details.Name))
            : name.Length > ProfileRefusals.NameMaximum ? Refusal.Of(ProfileRefusals.NameTooLong, nameof(details.Name))
            : province?.Commune(details.Commune) is null ? Refusal.Of(ProfileRefusals.CommuneUnknown, nameof(details.Commune))
            : Catalogues.BusinessLine(details.BusinessLine) is null
                ? Refusal.Of(ProfileRefusals.BusinessLineUnknown, nameof(details.BusinessLine))
            : !LegalForms.Fitting(kind).Contains(details.Form) ? Refusal.Of(ProfileRefusals.FormContradictsTaxCode, nameof(details.Form))
            : null;
    }

    public static Refusal? Check(SizeRule rule, DecreeGroup group, SizeFacts facts)
    {
        foreach (var band in new[] { facts.EmployeesBand, facts.RevenueBand, facts.CapitalBand })
        {
            if (band is < 0 or >= SizeRule.Bands)
            {
                return Refusal.Of(ProfileRefusals.BandUnknown);
            }
        }

        return facts.InsuredEmployeesTenths is not { } tenths ? null
            : tenths is < 0 or > ProfileRefusals.EmployeesMaximum * 10
                ? Refusal.Of(ProfileRefusals.EmployeesOutOfRange, nameof(facts.InsuredEmployeesTenths))
            : facts.EmployeesBand is { } band2 && band2 != rule.EmployeesBand(group, tenths)
                ? Refusal.Of(ProfileRefusals.EmployeesContradictBand, nameof(facts.InsuredEmployeesTenths))
            : null;
    }

    /// <summary>The class under the rule in force on the day; it moves with the business line, whose group sets the limits.</summary>
    public static (SizeClass Class, string Rule) Classify(string businessLine, SizeFacts facts, long now)
    {
        var rule = Catalogues.SizeRuleOn(LocalDay.DayOf(now));
        return (rule.Classify(Catalogues.BusinessLine(businessLine)!.DecreeGroup, facts), rule.Id);
    }
}

using System.Collections.Immutable;

namespace SanSangSo.Assessments.Provinces;

/// <summary>
/// Keeps how a province is called and shown, and whether it is in service. <paramref name="Expected"/> is the version that the change was made
/// from (<see cref="ProvinceView.Version"/>), 0 for a new one.
/// </summary>
public sealed record DescribeProvince(string Code, int Expected, ProvinceDetails Details, bool InService);

/// <summary>Replaces all targets; see <see cref="DescribeProvince"/> for <paramref name="Expected"/>.</summary>
public sealed record SetProvinceTargets(string Code, int Expected, ImmutableArray<ProvinceTarget> Targets);

public sealed record ProvinceSaved(string Code, int Version);

/// <summary>A field and the code (<see cref="ProvinceRefusals"/>) of what is wrong with it.</summary>
public sealed record ProvinceFault(string Field, string Code);

public static class ProvinceRefusals
{
    /// <summary>Not two digits, as in Decision 19/2025/QĐ-TTg.</summary>
    public const string CodeNotOne = "province-code-not-one";

    public const string TextMissing = "province-text-missing";

    public const string TextTooLong = "province-text-too-long";

    public const string MailNotOne = "province-mail-not-one";

    public const string PhoneNotOne = "province-phone-not-one";

    /// <summary>Not <c>#rrggbb</c>.</summary>
    public const string ColourNotOne = "province-colour-not-one";

    /// <summary>White text on it could not be read.</summary>
    public const string ColourTooLight = "province-colour-too-light";

    /// <summary>Somebody else changed the province since the form was opened.</summary>
    public const string Changed = "province-changed";

    public const string GoalUnknown = "target-goal-unknown";

    public const string ComparisonUnknown = "target-comparison-unknown";

    public const string PercentNotOne = "target-percent-not-one";

    /// <summary>Nothing is more than all.</summary>
    public const string MoreThanAll = "target-more-than-all";

    public const string DueNotOne = "target-due-not-one";

    /// <summary>The same goal twice for one day.</summary>
    public const string TargetTwice = "target-twice";

    public const string TooManyTargets = "target-too-many";
}

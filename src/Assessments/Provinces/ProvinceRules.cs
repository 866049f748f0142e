using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Provinces;

/// <summary>What can be kept of a province. Lengths are characters.</summary>
public static class ProvinceRules
{
    public const int NameMaximum = 100;

    public const int ShortNameMaximum = 30;

    public const int DepartmentMaximum = 150;

    /// <summary>RFC 5321, 4.5.3.1.3, less the two angle brackets.</summary>
    public const int MailMaximum = 254;

    public const int PhoneMaximum = 30;

    public const int AddressMaximum = 250;

    public const int SourceMaximum = 300;

    public const int TargetsMaximum = 12;

    public const int FirstYear = 2020;

    public const int LastYear = 2100;

    /// <summary>Whether it is a province's code: two digits, not 00.</summary>
    public static bool IsCode(string? code) => code is [>= '0' and <= '9', >= '0' and <= '9'] and not "00";

    public static bool IsColour(string? colour) => colour is { Length: 7 } && colour[0] == '#' && colour.Skip(1).All(char.IsAsciiHexDigit);

    /// <summary>A colour that white text can be read on.</summary>
    public static bool CanCarryText(string? colour) => IsColour(colour) && Contrast.WithWhite(colour!) >= Contrast.Minimum;

    /// <summary>The form in which it is kept: cleaned, the colour in small letters.</summary>
    public static ProvinceDetails Clean(ProvinceDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return new ProvinceDetails(
            Clean(details.Name), CleanText.Clean(details.ShortName), Clean(details.Department), CleanText.Clean(details.Mail),
            CleanText.Clean(details.Phone), CleanText.Clean(details.Address), CleanText.Clean(details.Colour).ToLowerInvariant());
    }

    public static ProvinceTarget Clean(ProvinceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target with { Source = Clean(target.Source) };
    }

    /// <summary>What is wrong with cleaned details, by the names of their fields: <c>Name.Vi</c>, <c>Colour</c>.</summary>
    public static ImmutableArray<ProvinceFault> Faults(ProvinceDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return
        [
            .. OfText("Name.Vi", details.Name.Vi, NameMaximum), .. OfText("Name.En", details.Name.En, NameMaximum),
            .. OfText("ShortName", details.ShortName, ShortNameMaximum),
            .. OfText("Department.Vi", details.Department.Vi, DepartmentMaximum),
            .. OfText("Department.En", details.Department.En, DepartmentMaximum),
            .. When(details.Mail.Length > 0 && !IsMail(details.Mail), "Mail", ProvinceRefusals.MailNotOne),
            .. When(details.Phone.Length > 0 && !IsPhone(details.Phone), "Phone", ProvinceRefusals.PhoneNotOne),
            .. When(details.Address.Length > AddressMaximum, "Address", ProvinceRefusals.TextTooLong),
            .. !IsColour(details.Colour) ? [new("Colour", ProvinceRefusals.ColourNotOne)]
                : When(!CanCarryText(details.Colour), "Colour", ProvinceRefusals.ColourTooLight),
        ];
    }

    /// <summary>What is wrong with one cleaned target, by the names of its fields.</summary>
    public static ImmutableArray<ProvinceFault> Faults(ProvinceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return
        [
            .. When(!Enum.IsDefined(target.Goal), "Goal", ProvinceRefusals.GoalUnknown),
            .. When(!Enum.IsDefined(target.Comparison), "Comparison", ProvinceRefusals.ComparisonUnknown),
            .. target.Percent is < 1 or > 100 ? [new("Percent", ProvinceRefusals.PercentNotOne)]
                : When(target is { Percent: 100, Comparison: TargetComparison.MoreThan }, "Percent", ProvinceRefusals.MoreThanAll),
            .. When(target.Due.Year is < FirstYear or > LastYear, "Due", ProvinceRefusals.DueNotOne),
            .. OfText("Source.Vi", target.Source.Vi, SourceMaximum), .. OfText("Source.En", target.Source.En, SourceMaximum),
        ];
    }

    /// <summary>The place of the first target whose goal and day another one before it has; null where there is none.</summary>
    public static int? Twice(IReadOnlyList<ProvinceTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var seen = new HashSet<(TargetGoal, DateOnly)>();
        for (var i = 0; i < targets.Count; i++)
        {
            if (!seen.Add((targets[i].Goal, targets[i].Due)))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The order in which they are shown and kept: by goal, then by day.</summary>
    public static ImmutableArray<ProvinceTarget> InOrder(IEnumerable<ProvinceTarget> targets) =>
        [.. targets.OrderBy(t => t.Goal).ThenBy(t => t.Due)];

    private static LocalText Clean(LocalText text) => new(CleanText.Clean(text.Vi), CleanText.Clean(text.En));

    private static ProvinceFault[] OfText(string field, string text, int maximum) =>
        text.Length == 0 ? [new(field, ProvinceRefusals.TextMissing)] : When(text.Length > maximum, field, ProvinceRefusals.TextTooLong);

    private static ProvinceFault[] When(bool isWrong, string field, string code) => isWrong ? [new(field, code)] : [];

    // One mailbox at a domain with a dot; whether it exists only a mail can tell.
    private static bool IsMail(string text) =>
        text.Length <= MailMaximum
        && text.Split('@') is [{ Length: > 0 }, { } host]
        && host.Split('.') is { Length: > 1 } labels
        && labels.All(label => label.Length > 0 && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';' or '\\');

    private static bool IsPhone(string text) =>
        text.Length <= PhoneMaximum
        && text.Count(char.IsAsciiDigit) >= 3
        && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '.' or '(' or ')');
}

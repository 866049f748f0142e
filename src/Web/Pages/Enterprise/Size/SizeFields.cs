using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Size;

/// <summary>What decides the size class, as the form has it: bands by number, "unknown", or for revenue "none".</summary>
public sealed partial class SizeFields
{
    public const string Unknown = "unknown";
    public const string None = "none";

    public string EmployeesBand { get; set; } = "";

    /// <summary>The exact yearly average, with one decimal at most: "12,5" or "12.5".</summary>
    public string InsuredEmployeesTenths { get; set; } = "";

    public string RevenueBand { get; set; } = "";

    public string CapitalBand { get; set; } = "";

    /// <summary>Nothing is chosen where nothing was said yet.</summary>
    public static SizeFields Of(SizeFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts == SizeFacts.Nothing ? new SizeFields() : new SizeFields
        {
            EmployeesBand = facts.InsuredEmployeesTenths is not null && facts.EmployeesBand is null ? "" : Text(facts.EmployeesBand),
            InsuredEmployeesTenths = facts.InsuredEmployeesTenths is { } tenths
                ? (tenths / 10.0).ToString("0.#", CultureInfo.CurrentCulture)
                : "",
            RevenueBand = facts.NoRevenueYet ? None : Text(facts.RevenueBand),
            CapitalBand = Text(facts.CapitalBand),
        };
    }

    /// <summary>The facts, or null with what is wrong in the model state.</summary>
    public SizeFacts? Read(ModelStateDictionary state, string prefix, IStringLocalizer<EnterpriseTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(texts);
        int? tenths = null;
        if (InsuredEmployeesTenths.Length > 0)
        {
            var number = Exact().Match(InsuredEmployeesTenths);
            tenths = number.Success ? (int.Parse(number.Groups["whole"].Value, CultureInfo.InvariantCulture) * 10) + Tenth(number) : null;
            if (tenths is null)
            {
                state.AddModelError($"{prefix}.{nameof(InsuredEmployeesTenths)}", texts["Size.Exact.NotReadable"]);
            }
        }
        else if (EmployeesBand.Length == 0)
        {
            state.AddModelError($"{prefix}.{nameof(EmployeesBand)}", texts["Size.Employees.Choose"]);
        }

        if (RevenueBand.Length == 0)
        {
            state.AddModelError($"{prefix}.{nameof(RevenueBand)}", texts["Size.Revenue.Choose"]);
        }

        if (CapitalBand.Length == 0)
        {
            state.AddModelError($"{prefix}.{nameof(CapitalBand)}", texts["Size.Capital.Choose"]);
        }

        return state.IsValid
            ? new SizeFacts(Band(EmployeesBand), tenths, Band(RevenueBand), RevenueBand == None, Band(CapitalBand))
            : null;
    }

    private static string Text(int? band) => band?.ToString(CultureInfo.InvariantCulture) ?? Unknown;

    private static int? Band(string chosen) => int.TryParse(chosen, CultureInfo.InvariantCulture, out var band) ? band : null;

    private static int Tenth(Match number) =>
        number.Groups["tenth"] is { Success: true } tenth ? int.Parse(tenth.Value, CultureInfo.InvariantCulture) : 0;

    // No separators of thousands: 1.200 could be meant as either.
    [GeneratedRegex(@"^(?<whole>[0-9]{1,8})([.,](?<tenth>[0-9]))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exact();
}

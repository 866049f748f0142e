using System.Globalization;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Roadmaps;

/// <summary>
/// A step as one text: <c>1.1.1=3</c> (to option 3), <c>7.2+5</c> (tick option 5), <c>q4[2]=5</c> (row 2 to value 5), <c>7.2.links+1-4</c> (link a
/// pair).
/// </summary>
public static class StepKeys
{
    public static string Of(Place place, string to)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place switch
        {
            { Row: { } row } => string.Create(CultureInfo.InvariantCulture, $"{place.Question}[{row}]={to}"),
            { Option: not null } or { Pair: not null } => $"{place.Question}+{to}",
            _ => $"{place.Question}={to}",
        };
    }

    /// <summary>The place and value that a key names; null for no key. Whether they exist, the instrument says.</summary>
    public static (Place Place, string To)? Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Split('+') is [var question, var ticked])
        {
            var ends = ticked.Split('-');
            return ends switch
            {
                [var one] when Number(one) is { } option => (new Place(question, Option: option), ticked),
                [var a, var b] when Number(a) is { } first && Number(b) is { } second => (new Place(question, Pair: new OptionPair(first, second)), ticked),
                _ => null,
            };
        }

        if (key.Split('=') is not [var left, { Length: > 0 } to])
        {
            return null;
        }

        return left.Split('[') switch
        {
            [var row, [.. var number, ']']] when Number(number) is { } at => (new Place(row, Row: at), to),
            [var alone] => (new Place(alone), to),
            _ => null,
        };
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

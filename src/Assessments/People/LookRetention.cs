using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>
/// How long it is kept, for the enterprise to see, who looked at its data: 12 months, the least for which Decree 53/2022/NĐ-CP has system logs
/// kept. That it is not longer is the house's own rule, as it says of people what they did. The journal, which names nobody, stays.
/// </summary>
public static class LookRetention
{
    public const int Months = 12;

    /// <summary>The earliest look (Unix milliseconds) that is still kept at <paramref name="now"/>.</summary>
    public static long KeptSince(long now) => LocalDay.AddMonths(now, -Months);
}

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>A question's number as people read it: "7.2" of "7.2.links", "9" of "q9". Parts of one question share its number.</summary>
internal static class QuestionNumber
{
    public static string Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var number = id is ['q', >= '0' and <= '9', ..] ? id[1..] : id;
        var parts = number.Split('.').TakeWhile(p => p.All(char.IsAsciiDigit)).ToList();
        return parts.Count > 0 ? string.Join('.', parts) : id;
    }
}

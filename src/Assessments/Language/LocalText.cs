namespace SanSangSo.Assessments.Language;

/// <summary>A text in both languages of the service; neither may be empty.</summary>
public sealed record LocalText(string Vi, string En)
{
    /// <summary>The text in <paramref name="language"/> (<c>vi</c> or <c>en</c>).</summary>
    public string In(string language) => language == Languages.English ? En : Vi;
}

/// <summary>The languages a person can choose; Vietnamese comes first.</summary>
public static class Languages
{
    public const string Vietnamese = "vi";
    public const string English = "en";

    public static bool IsKnown(string language) => language is Vietnamese or English;
}

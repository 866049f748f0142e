namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>The addresses of comparing and of other tools' results, relative to the application.</summary>
public static class CompareLinks
{
    public static string Compare(Guid enterprise) => $"{AssessmentLinks.Index(enterprise)}/compare";

    public static string NewExternal(Guid enterprise) => $"{AssessmentLinks.Index(enterprise)}/external/new";

    public static string External(Guid enterprise, Guid result) => $"{AssessmentLinks.Index(enterprise)}/external/{result}";

    public static string ExternalFile(Guid enterprise, Guid result) => $"{External(enterprise, result)}/file";
}

namespace SanSangSo.Web.Resources;

/// <summary>The texts of the assessment pages.</summary>
public sealed class AssessmentTexts;

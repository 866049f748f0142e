namespace SanSangSo.Web.Resources;

/// <summary>The texts about comparing assessments, other versions, and results of other tools.</summary>
public sealed class CompareTexts;

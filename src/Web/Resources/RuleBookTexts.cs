namespace SanSangSo.Web.Resources;

/// <summary>Marks the texts of the public rule book.</summary>
public sealed class RuleBookTexts;

namespace SanSangSo.Web.Resources;

/// <summary>Marks the texts of the interface for programs.</summary>
public sealed class ApiTexts;

namespace SanSangSo.Web.Resources;

/// <summary>Marks the texts of the department's pages.</summary>
public sealed class DepartmentTexts;

namespace SanSangSo.Web.Resources;

/// <summary>Marks the texts of the home page.</summary>
public sealed class HomeTexts;

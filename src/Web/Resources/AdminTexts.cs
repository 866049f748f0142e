namespace SanSangSo.Web.Resources;

/// <summary>The texts of the administrators' pages, and of invitations.</summary>
public sealed class AdminTexts;

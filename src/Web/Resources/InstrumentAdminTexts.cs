namespace SanSangSo.Web.Resources;

/// <summary>The texts of the administrators' pages about instruments.</summary>
public sealed class InstrumentAdminTexts;

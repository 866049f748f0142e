namespace SanSangSo.Web.Resources;

/// <summary>The texts of the auditors' pages.</summary>
public sealed class AuditTexts;

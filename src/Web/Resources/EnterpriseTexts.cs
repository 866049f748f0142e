namespace SanSangSo.Web.Resources;

/// <summary>Marks the texts of the enterprise room; <c>refusal.*</c> are the words for what a command was refused with.</summary>
public sealed class EnterpriseTexts;

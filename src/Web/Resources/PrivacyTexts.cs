namespace SanSangSo.Web.Resources;

/// <summary>Marks the texts about personal data: the notice, consents, and the page of one's own data.</summary>
public sealed class PrivacyTexts;

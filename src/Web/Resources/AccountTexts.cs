namespace SanSangSo.Web.Resources;

/// <summary>The texts of the account's pages.</summary>
public sealed class AccountTexts;

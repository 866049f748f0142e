namespace SanSangSo.Web.Resources;

/// <summary>The texts of the move onto digital platforms: the board, its rules and the catalogue of platforms.</summary>
public sealed class MigrationTexts;

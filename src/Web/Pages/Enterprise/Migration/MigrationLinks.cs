namespace SanSangSo.Web.Pages.Enterprise.Migration;

/// <summary>Addresses of the board and its rules.</summary>
public static class MigrationLinks
{
    public const string Rules = "~/rules/migration";

    public static string Board(Guid id) => $"~/enterprise/{id}/migration";

    public static string Function(Guid id, string function) => $"~/enterprise/{id}/migration/{function}";
}

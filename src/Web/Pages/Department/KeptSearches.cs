using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SanSangSo.Web.Pages.Department;

/// <summary>
/// What was searched for, out of every address: a name or a tax code can be a person's. It stays in the encrypted cookie of TempData, the
/// last few searches of this browser, and the address has a short id that says nothing.
/// </summary>
internal static class KeptSearches
{
    private const string Key = "department-searches";
    private const int Maximum = 5;
    private const int IdLength = 8;

    public static string Keep(ITempDataDictionary kept, string text)
    {
        var id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        kept[Key] = (string[])[id + text, .. All(kept).Take(Maximum - 1)];
        return id;
    }

    /// <summary>The text of an id, or null where it is not kept any more.</summary>
    public static string? Find(ITempDataDictionary kept, string id) =>
        id.Length == IdLength ? All(kept).FirstOrDefault(e => e.StartsWith(id, StringComparison.Ordinal))?[IdLength..] : null;

    private static string[] All(ITempDataDictionary kept) => kept.Peek(Key) as string[] ?? [];
}

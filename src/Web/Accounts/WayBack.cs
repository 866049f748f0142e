using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Where someone wanted to go who had to sign up first: kept in this browser's encrypted cookie until the next sign-in, for a mail stands
/// between the two.
/// </summary>
internal static class WayBack
{
    private const string Key = "way-back";

    public static void Keep(ITempDataDictionary kept, string address) => kept[Key] = address;

    public static string? Find(ITempDataDictionary kept) => kept.Peek(Key) as string;

    public static void Forget(ITempDataDictionary kept) => kept.Remove(Key);
}

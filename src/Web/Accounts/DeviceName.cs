namespace SanSangSo.Web.Accounts;

/// <summary>What a browser says it is, in two words by which its owner recognises it. Not meant to tell apart more than that.</summary>
internal static class DeviceName
{
    // In the order in which they are to be looked for: Edge also says Chrome, Chrome also says Safari, Android also says Linux.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("Zalo", "Zalo"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"),
         ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary>"Chrome · Android", one of the two, or null where neither is known.</summary>
    public static string? Of(string userAgent)
    {
        string?[] words = [Find(Browsers, userAgent), Find(Systems, userAgent)];
        return words.All(word => word is null) ? null : string.Join(" · ", words.OfType<string>());
    }

    private static string? Find((string Sign, string Name)[] signs, string userAgent) =>
        signs.FirstOrDefault(sign => userAgent.Contains(sign.Sign, StringComparison.OrdinalIgnoreCase)).Name;
}

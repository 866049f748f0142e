using Microsoft.Playwright;
using SanSangSo.EndToEnd.Tests.Browsing;

namespace SanSangSo.EndToEnd.Tests.Pages;

/// <summary>With SANSANGSO_SCREENSHOTS=FOLDER every page that is looked at is also kept as a picture, for a person to look at.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SANSANGSO_SCREENSHOTS");

    public static bool Wanted => Folder is { Length: > 0 };

    public static async Task KeepAsync(Device device, string name, string language, Screen screen)
    {
        if (Wanted)
        {
            await device.Page.ScreenshotAsync(new PageScreenshotOptions
            {
                Path = Path.Combine(Folder!, $"{name}.{language}.{screen.Name}.png"),
                FullPage = true,
            });
        }
    }
}

using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.EndToEnd.Tests.Browsing;
using SanSangSo.EndToEnd.Tests.Journeys;

namespace SanSangSo.EndToEnd.Tests.Pages;

/// <summary>
/// axe finds nothing on any page, in any of its states, in both languages, on a desktop and on a phone; nothing is wider than the screen.
/// </summary>
[Collection(nameof(SampleSiteTests))]
public sealed class EveryPageTests(SampleSite site, Chromium chromium)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
        ResultTypes = [ResultType.Violations],
    };

    [Fact]
    public void Every_page_of_the_service_is_looked_at()
    {
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);
        var looked = Looks.All.Select(l => l.Page).Concat(Looks.Invisible).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(pages, looked);
    }

    /// <summary>Both languages side by side, each on a site of its own: there are some ninety pages, and one browser alone leaves a core idle.</summary>
    [Fact]
    public async Task In_Vietnamese_and_in_English()
    {
        await using var other = new SampleSite(chromium);
        await other.InitializeAsync();
        var found = await Task.WhenAll(LookAsync(site, "vi-VN"), LookAsync(other, "en-GB"));
        Assert.True(found.All(f => f.Count == 0), string.Join('\n', found.SelectMany(f => f)));
    }

    private static async Task<IReadOnlyList<string>> LookAsync(SampleSite site, string language)
    {
        var scene = await Scene.PrepareAsync(site);
        var found = new List<string>();
        foreach (var looks in Looks.All.GroupBy(l => l.Who))
        {
            await using var device = await site.OpenAsync(Screen.Desktop, language: language);
            if (looks.Key is { } account)
            {
                await DepartmentTests.SignInAsync(device, account);
            }

            foreach (var look in looks)
            {
                await look.GoAsync(device, scene);
                found.AddRange(await ExamineAsync(device, look, language[..2]));
            }
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> ExamineAsync(Device device, Look look, string language)
    {
        var found = new List<string>();
        if (await device.Page.Locator("html").GetAttributeAsync("lang") != language)
        {
            found.Add($"{look.Page} {look.State}: not in {language}");
        }

        foreach (var screen in (Screen[])[Screen.Phone, Screen.Desktop])
        {
            await device.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            await device.ArrivedAsync();
            await Pictures.KeepAsync(device, $"{look.Page.Trim('/').Replace('/', '-')}{(look.State.Length == 0 ? "" : $"--{look.State}")}", language, screen);
#pragma warning disable CS0618 // the other way opens a window of its own for every look; no page here has frames, for which that is
            var result = await device.Page.RunAxeLegacy(null, Rules, null);
#pragma warning restore CS0618
            found.AddRange(
                from violation in result.Violations
                from node in violation.Nodes
                select $"{look.Page} {look.State} {language} {screen.Name}: {violation.Id} ({violation.Help}) at {node.Target}: {node.Html}");
        }

        return found;
    }
}

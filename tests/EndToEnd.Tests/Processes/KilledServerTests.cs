using System.Globalization;
using SanSangSo.Assessments.Scoring;
using SanSangSo.EndToEnd.Tests.Browsing;
using SanSangSo.EndToEnd.Tests.Journeys;

namespace SanSangSo.EndToEnd.Tests.Processes;

/// <summary>The embedded profile as a process of its own, killed right after it said that an answer is saved.</summary>
public sealed class KilledServerTests(Chromium chromium)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task An_acknowledged_answer_survives_the_kill_that_follows_at_once()
    {
        var folder = Directory.CreateTempSubdirectory("sansangso-killed-").FullName;
        var site = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{ServerProcess.FreePort()}"));
        var server = await StartAsync(site, folder);
        try
        {
            await using var device = await Device.OpenAsync(chromium.Browser, site, Screen.Desktop, javaScript: true, "vi-VN");
            var business = await Business.WithDraftAsync(new Mailbox(Path.Combine(folder, "mail")), device, "mat-dien@hai-san.test");
            var question = Questionnaire.Pages.First.Questions[0];
            await device.PressAsync("Bắt đầu trả lời");
            for (var points = 0; points <= 5; points++)
            {
                await business.Questionnaire.ChooseAsync(question, Answer.Of(points));
                await device.PressAsync("Lưu và xem các trụ cột");
                await device.ReadAsync("Đã lưu ");
                server.Kill();
                await server.DisposeAsync();

                server = await StartAsync(site, folder);
                await device.GoToAsync($"{business.DraftAddress}/{Questionnaire.Pages.First.Id}");
                await business.Questionnaire.ReadChosenAsync(question, Answer.Of(points));
            }
        }
        finally
        {
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ServerProcess> StartAsync(Uri site, string folder)
    {
        var server = ServerProcess.Start("Web", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_ENVIRONMENT"] = "Staging",
            ["ASPNETCORE_ENVIRONMENT"] = "Staging",
            ["ASPNETCORE_URLS"] = site.ToString(),
            ["Data:Folder"] = folder,
            ["Site:PublicUrl"] = site.ToString(),
        });
        await server.BecomeReadyAsync(new Uri(site, "/health/ready"), Patience);
        return server;
    }
}

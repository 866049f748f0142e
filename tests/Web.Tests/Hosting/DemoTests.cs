using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Hosting;

public sealed class DemoTests : IAsyncDisposable
{
    private readonly WebHost _host = new();

    [Fact]
    public async Task The_demo_accounts_are_shown_and_work()
    {
        _host.Settings["Demo:Enabled"] = "true";
        _host.Settings["Demo:Password"] = WebHost.Password;
        _host.Settings["Demo:Count"] = "3";
        using var visitor = _host.Visit();
        var page = await visitor.OpenAsync("/account/sign-in");
        Assert.All(DemoAccounts.All, account => Assert.Contains(account.Email, page.Body, StringComparison.Ordinal));

        using var officer = await SignInWhenReadyAsync(DemoAccounts.Officer.Email);
        Assert.Equal("/department", (await officer.GetAsync("/account/start")).Location);
        using var admin = await SignInWhenReadyAsync(DemoAccounts.Admin.Email);
        Assert.Equal("/admin", (await admin.GetAsync("/account/start")).Location);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    // They are made once the host is up.
    private async Task<Visitor> SignInWhenReadyAsync(string email)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await _host.SignInAsync(email);
            }
            catch (InvalidOperationException) when (tries < 30)
            {
                await Task.Delay(500);
            }
        }
    }
}

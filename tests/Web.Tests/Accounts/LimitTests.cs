using System.Net;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Accounts;

public sealed class LimitTests : IAsyncDisposable
{
    private readonly WebHost _host = new();

    public LimitTests()
    {
        _host.Settings["Accounts:SignInsAMinuteByNetwork"] = "7";
        _host.Settings["Accounts:SignInsAMinuteByAccount"] = "2";
        _host.Settings["Accounts:MailsAnHourByAccount"] = "1";
    }

    [Fact]
    public async Task Trying_too_often_is_stopped_by_account_and_by_network()
    {
        await _host.AddAccountAsync("moi@vi-du.vn");
        using var visitor = _host.Visit();
        var page = await visitor.OpenAsync("/account/sign-in");
        for (var i = 0; i < 2; i++)
        {
            await visitor.SubmitAsync(page, ("Email", "moi@vi-du.vn"), ("Password", "khong phai mat khau nay"));
        }

        // Two wrong passwords lock nothing, yet the account's limit is reached.
        Assert.Null((await visitor.SubmitAsync(page, ("Email", "moi@vi-du.vn"), ("Password", WebHost.Password))).Location);
        for (var i = 3; i < 7; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.SubmitAsync(page, ("Email", $"{i}@vi-du.vn"), ("Password", "x"))).Status);
        }

        var stopped = await visitor.SubmitAsync(page, ("Email", "8@vi-du.vn"), ("Password", "x"));
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.Status);
        Assert.True(stopped.Headers.ContainsKey("Retry-After"));
        Assert.NotEqual("", stopped.Heading);
    }

    [Fact]
    public async Task An_address_is_not_flooded_with_mails()
    {
        await _host.AddAccountAsync("thu@vi-du.vn");
        await _host.AddAccountAsync("sau@vi-du.vn");
        using var visitor = _host.Visit();
        foreach (var email in (string[])["thu@vi-du.vn", "thu@vi-du.vn", "thu@vi-du.vn", "sau@vi-du.vn"])
        {
            var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/account/forgot"), ("Email", email));
            Assert.Empty(answer.Errors);
        }

        await _host.MailsToAsync("sau@vi-du.vn");
        Assert.Single(await _host.MailsToAsync("thu@vi-du.vn"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}

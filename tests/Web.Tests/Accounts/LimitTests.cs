using System.Net;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
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
        _host.Settings["Accounts:ApiCallsAMinuteByNetwork"] = "2";
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

    [Fact]
    public async Task A_program_that_asks_too_often_is_told_so_as_programs_read_it()
    {
        using var visitor = _host.Visit();
        for (var i = 0; i < 2; i++)
        {
            using var taken = await AskAsync();
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var stopped = await AskAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, stopped.StatusCode);
        Assert.InRange(stopped.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("application/problem+json", stopped.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await stopped.Content.ReadAsStringAsync())!;
        Assert.Equal(
            (429, "Địa chỉ này đã hỏi quá nhiều lần. Hãy thử lại sau ít phút."), ((int)problem["status"]!, (string)problem["title"]!));

        // Pages are read as before, by the same network.
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/instruments")).Status);

        async Task<HttpResponseMessage> AskAsync()
        {
            using var body = new StringContent("""{"instrument":"eu-dma","version":1,"answers":{}}""", Encoding.UTF8, MediaTypeNames.Application.Json);
            return await visitor.Http.PostAsync(new Uri("/api/v1/score", UriKind.Relative), body);
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}

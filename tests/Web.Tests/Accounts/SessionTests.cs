using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Accounts;

/// <summary>Moves the clock, so it has a host of its own; one test after another.</summary>
public sealed class SessionTests : IAsyncDisposable
{
    private readonly WebHost _host = new();

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_sessions_within_a_minute()
    {
        await _host.AddAccountAsync("nhieu@vi-du.vn");
        using var phone = await _host.SignInAsync("nhieu@vi-du.vn");
        using var computer = await _host.SignInAsync("nhieu@vi-du.vn");
        Assert.Null((await phone.GetAsync("/account")).Location);

        var page = await computer.OpenAsync("/account/sessions");
        Assert.Equal("/account/sign-in", (await computer.SubmitAsync(page, "form#main-form", button: null)).Location);
        Assert.NotNull((await computer.GetAsync("/account")).Location);

        _host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await phone.GetAsync("/account")).Location);
    }

    [Fact]
    public async Task One_session_is_ended_and_the_others_go_on()
    {
        await _host.AddAccountAsync("mot@vi-du.vn");
        await _host.AddAccountAsync("khac@vi-du.vn");
        using var phone = _host.Visit();
        phone.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36");
        await phone.SubmitAsync(await phone.OpenAsync("/account/sign-in"), ("Email", "mot@vi-du.vn"), ("Password", WebHost.Password));
        using var computer = await _host.SignInAsync("mot@vi-du.vn");
        using var stranger = await _host.SignInAsync("khac@vi-du.vn");

        var page = await computer.OpenAsync("/account/sessions");
        var card = page.Document.QuerySelectorAll("main .card").Single(c => c.TextContent.Contains("Chrome · Android", StringComparison.Ordinal));
        var session = card.QuerySelector("input[name=session]")!.GetAttribute("value")!;
        await stranger.SubmitAsync(await stranger.OpenAsync("/account/sessions"), ("session", session));
        _host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Null((await phone.GetAsync("/account")).Location);

        Assert.Equal("/account/sessions", (await computer.SubmitAsync(page, ("session", session))).Location);
        _host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await phone.GetAsync("/account")).Location);
        Assert.Null((await computer.GetAsync("/account")).Location);
    }

    [Fact]
    public async Task A_session_lives_eight_hours_from_the_last_request_and_thirty_days_in_all()
    {
        await _host.AddAccountAsync("lau-dai@vi-du.vn");
        using var visitor = await _host.SignInAsync("lau-dai@vi-du.vn");
        for (var hours = 7; hours <= 30 * 24; hours += 7)
        {
            _host.Clock.Advance(TimeSpan.FromHours(7));
            Assert.Null((await visitor.GetAsync("/account")).Location);
        }

        _host.Clock.Advance(TimeSpan.FromHours(7));
        Assert.NotNull((await visitor.GetAsync("/account")).Location);

        using var idle = await _host.SignInAsync("lau-dai@vi-du.vn");
        _host.Clock.Advance(TimeSpan.FromHours(8.1));
        Assert.NotNull((await idle.GetAsync("/account")).Location);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}

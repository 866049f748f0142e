using System.Net;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Accounts;

/// <summary>Moves the clock, so it has a host of its own.</summary>
public sealed class SecondFactorTests : IAsyncDisposable
{
    private readonly WebHost _host = new();

    [Fact]
    public async Task It_is_set_up_asked_for_taken_once_and_switched_off()
    {
        await _host.AddAccountAsync("hai-lop@vi-du.vn");
        using var phone = await _host.SignInAsync("hai-lop@vi-du.vn");
        using var visitor = await _host.SignInAsync("hai-lop@vi-du.vn");
        var page = await visitor.OpenAsync("/account/second-factor");
        Assert.StartsWith("data:image/png;base64,", page.Document.QuerySelector("main img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Single((await visitor.SubmitAsync(page, ("Code", "000000"))).Errors);
        var code = await _host.CodeOfAsync("hai-lop@vi-du.vn");
        var on = await visitor.SubmitAsync(page, ("Code", code));
        Assert.Equal("/account/second-factor/codes", on.Location);
        var codes = (await visitor.OpenAsync(on.Location!)).Document.QuerySelectorAll("main code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal("/account/second-factor", (await visitor.GetAsync(on.Location!)).Location);

        // The session that has not shown it ends.
        _host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await phone.GetAsync("/account")).Location);
        Assert.Null((await visitor.GetAsync("/account")).Location);

        using var other = _host.Visit();
        Assert.Single((await other.SubmitAsync(await StepAsync(other), ("Code", code))).Errors);
        var next = await _host.CodeOfAsync("hai-lop@vi-du.vn");
        Assert.Equal("/account/start", (await other.SubmitAsync(await StepAsync(other), ("Code", next))).Location);
        using var third = _host.Visit();
        Assert.Single((await third.SubmitAsync(await StepAsync(third), ("Code", next))).Errors);
        Assert.Equal("/account/start", (await third.SubmitAsync(await StepAsync(third), ("Code", codes[3].ToLowerInvariant()))).Location);
        using var fourth = _host.Visit();
        Assert.Single((await fourth.SubmitAsync(await StepAsync(fourth), ("Code", codes[3]))).Errors);

        var off = await third.SubmitAsync(await third.OpenAsync("/account/second-factor"), "form[action*='handler=Off' i]", button: null);
        Assert.Equal("/account", off.Location);
        using var fifth = await _host.SignInAsync("hai-lop@vi-du.vn");
        Assert.Null((await fifth.GetAsync("/account")).Location);
    }

    [Fact]
    public async Task Without_the_password_there_is_no_second_step_and_it_ends_after_five_minutes()
    {
        await _host.AddSecondFactorAsync(await _host.AddAccountAsync("buoc-hai@vi-du.vn"));
        using var visitor = _host.Visit();
        Assert.Equal("/account/sign-in", (await visitor.GetAsync("/account/sign-in/code")).Location);
        var step = await StepAsync(visitor, "buoc-hai@vi-du.vn");
        Assert.NotNull((await visitor.GetAsync("/account")).Location);
        _host.Clock.Advance(TimeSpan.FromMinutes(6));
        var code = await _host.CodeOfAsync("buoc-hai@vi-du.vn");
        Assert.Equal("/account/sign-in", (await visitor.SubmitAsync(step, ("Code", code))).Location);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account_even_with_the_right_password_between()
    {
        await _host.AddSecondFactorAsync(await _host.AddAccountAsync("doan-ma@vi-du.vn"));
        using var visitor = _host.Visit();
        for (var i = 0; i < 5; i++)
        {
            Assert.Single((await visitor.SubmitAsync(await StepAsync(visitor, "doan-ma@vi-du.vn"), ("Code", "000000"))).Errors);
        }

        var page = await visitor.OpenAsync("/account/sign-in");
        Assert.Null((await visitor.SubmitAsync(page, ("Email", "doan-ma@vi-du.vn"), ("Password", WebHost.Password))).Location);
    }

    [Fact]
    public async Task Staff_without_it_are_led_to_set_it_up_and_back()
    {
        var id = await _host.AddAccountAsync("moi-vao@vi-du.vn");
        await _host.Grains.GetGrain<IPersonGrain>(id).GrantRoleAsync(
            Caller.BySystem(Guid.NewGuid()),
            new GrantRole(
                StaffOffer.Of(StaffRole.Administrator), Caller.System));
        using var visitor = await _host.SignInAsync("moi-vao@vi-du.vn");
        var led = await visitor.GetAsync("/admin/invite");
        Assert.Equal("/account/second-factor?returnUrl=%2Fadmin%2Finvite", led.Location);
        var on = await visitor.SubmitAsync(await visitor.OpenAsync(led.Location!), ("Code", await _host.CodeOfAsync("moi-vao@vi-du.vn")));
        var codes = await visitor.OpenAsync(on.Location!);
        Assert.Equal("/admin/invite", codes.Document.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin/invite")).Status);
    }

    [Fact]
    public async Task What_changes_roles_asks_again_after_ten_minutes_by_password_or_code()
    {
        await _host.AddAdministratorAsync("hoi-lai@vi-du.vn");
        using var visitor = await _host.SignInAsync("hoi-lai@vi-du.vn");
        var open = await visitor.OpenAsync("/admin/invite");
        _host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).Status);
        const string Asked = "/account/prove?returnUrl=%2Fadmin%2Finvite";
        Assert.Equal(Asked, (await visitor.GetAsync("/admin/invite")).Location);
        Assert.Equal(Asked, (await visitor.SubmitAsync(open, ("Email", "x@vi-du.vn"), ("Role", "Auditor"))).Location);

        var prove = await visitor.OpenAsync(Asked);
        Assert.Single((await visitor.SubmitAsync(prove, ("Password", "khong phai mat khau"))).Errors);
        Assert.Equal("/admin/invite", (await visitor.SubmitAsync(prove, ("Password", WebHost.Password))).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin/invite")).Status);

        _host.Clock.Advance(TimeSpan.FromMinutes(11));
        prove = await visitor.OpenAsync(Asked);
        Assert.Equal("/admin/invite", (await visitor.SubmitAsync(prove, ("Code", await _host.CodeOfAsync("hoi-lai@vi-du.vn")))).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin/invite")).Status);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<Answer> StepAsync(Visitor visitor, string email = "hai-lop@vi-du.vn")
    {
        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/account/sign-in"), ("Email", email), ("Password", WebHost.Password));
        return await visitor.OpenAsync(answer.Location!);
    }
}

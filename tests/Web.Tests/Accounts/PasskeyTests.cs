using System.Net;
using System.Text.Json.Nodes;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Accounts;

/// <summary>Moves the clock, so it has a host of its own; the passkey is one in software.</summary>
public sealed class PasskeyTests : IAsyncDisposable
{
    private const string Add = "/account/passkeys/add";
    private const string SignIn = "/account/sign-in";

    private readonly WebHost _host = new();

    [Fact]
    public async Task It_opens_staff_rooms_without_password_or_code_and_each_answer_counts_once()
    {
        await _host.AddStaffAsync("khoa@vi-du.vn", StaffOffer.Of(StaffRole.Administrator));
        using var passkey = new SoftPasskey();
        using var first = await _host.SignInAsync("khoa@vi-du.vn");
        Assert.Equal("/account/passkeys", (await AddAsync(first, passkey)).Location);
        Assert.Contains("Máy của tôi", (await first.OpenAsync("/account/passkeys")).Body, StringComparison.Ordinal);

        using var visitor = _host.Visit();
        var (page, options, cookie) = await AskWithCookieAsync(visitor, SignIn, "PasskeyOptions");
        Assert.Empty(JsonNode.Parse(options)!["allowCredentials"]?.AsArray() ?? []);
        Assert.Equal("required", (string)JsonNode.Parse(options)!["userVerification"]!);
        var answer = passkey.Sign(options);
        Assert.Equal("/account/start", (await SendAsync(visitor, page, answer)).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin/invite")).Status);

        // Whoever has seen the answer and the cookie gets nothing by them, whether or not another answer came after.
        using var thief = _host.Visit();
        var own = await thief.OpenAsync(SignIn);
        Assert.Single((await SendAsync(thief, own, answer)).Errors);
        thief.Http.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Null((await SendAsync(thief, own, answer)).Location);
    }

    [Fact]
    public async Task Who_has_one_is_asked_for_it_or_a_recovery_code_after_the_password()
    {
        await _host.AddAccountAsync("buoc-hai@vi-du.vn");
        await _host.AddAccountAsync("nguoi-khac@vi-du.vn");
        using var passkey = new SoftPasskey();
        using var strange = new SoftPasskey();
        using var phone = await _host.SignInAsync("buoc-hai@vi-du.vn");
        using var computer = await _host.SignInAsync("buoc-hai@vi-du.vn");
        using var other = await _host.SignInAsync("nguoi-khac@vi-du.vn");
        var added = await AddAsync(computer, passkey);
        Assert.Equal("/account/second-factor/codes", added.Location);
        var codes = (await computer.OpenAsync(added.Location!)).Document.QuerySelectorAll("main code").Select(c => c.TextContent).ToList();
        await AddAsync(other, strange);

        // The session that has shown only the password ends.
        _host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await phone.GetAsync("/account")).Location);
        Assert.Null((await computer.GetAsync("/account")).Location);

        using var visitor = _host.Visit();
        var step = await StepAsync(visitor);
        Assert.Equal("/account/sign-in/code", step);
        var (page, options) = await AskAsync(visitor, step, "PasskeyOptions");
        Assert.Single(JsonNode.Parse(options)!["allowCredentials"]!.AsArray());
        Assert.Single((await SendAsync(visitor, page, strange.Sign(options))).Errors);
        (page, options) = await AskAsync(visitor, step, "PasskeyOptions");
        Assert.Equal("/account/start", (await SendAsync(visitor, page, passkey.Sign(options))).Location);

        using var without = _host.Visit();
        var code = await without.SubmitAsync(await without.OpenAsync(await StepAsync(without)), ("Code", codes[0]));
        Assert.Equal("/account/start", code.Location);
        // No app was ever set up, so no app's code is right, though there is a key to offer.
        using var guesser = _host.Visit();
        var app = await _host.CodeOfAsync("buoc-hai@vi-du.vn");
        Assert.Single((await guesser.SubmitAsync(await guesser.OpenAsync(await StepAsync(guesser)), ("Code", app))).Errors);
    }

    [Fact]
    public async Task It_proves_again_and_a_round_is_good_for_what_it_was_begun_for()
    {
        await _host.AddAccountAsync("hoi-lai@vi-du.vn");
        using var passkey = new SoftPasskey();
        using var visitor = await _host.SignInAsync("hoi-lai@vi-du.vn");
        await AddAsync(visitor, passkey);
        _host.Clock.Advance(TimeSpan.FromMinutes(11));
        const string Asked = "/account/prove?returnUrl=%2Faccount%2Fpasskeys%2Fadd";
        Assert.Equal(Asked, (await visitor.GetAsync(Add)).Location);
        Assert.Equal(Asked, (await PostAsync(visitor, "/account/password", Add + "?handler=Options")).Location);

        var (page, options) = await AskAsync(visitor, Asked, "PasskeyOptions");
        _host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Single((await SendAsync(visitor, page, passkey.Sign(options))).Errors);
        (page, options) = await AskAsync(visitor, Asked, "PasskeyOptions");
        Assert.Equal(Add, (await SendAsync(visitor, page, passkey.Sign(options))).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Add)).Status);

        using var stranger = _host.Visit();
        (page, options) = await AskAsync(stranger, SignIn, "PasskeyOptions");
        await stranger.SubmitAsync(page, ("Email", "hoi-lai@vi-du.vn"), ("Password", WebHost.Password));
        var step = await stranger.OpenAsync("/account/sign-in/code");
        Assert.Single((await SendAsync(stranger, step, passkey.Sign(options))).Errors);
    }

    [Theory]
    [InlineData("https://localhost.evil.example", true)]
    [InlineData("http://localhost", true)]
    [InlineData("https://localhost", false)]
    public async Task Another_site_or_a_passkey_nobody_unlocked_is_refused(string origin, bool unlocks)
    {
        await _host.AddAccountAsync("gia-mao@vi-du.vn");
        using var passkey = new SoftPasskey { Origin = origin, Unlocks = unlocks };
        using var visitor = await _host.SignInAsync("gia-mao@vi-du.vn");
        Assert.Single((await AddAsync(visitor, passkey)).Errors);
        Assert.Empty((await visitor.OpenAsync("/account/passkeys")).Document.QuerySelectorAll("main .card"));
        var (page, options) = await AskAsync(visitor, Add, "Options");
        Assert.Single((await SendAsync(visitor, page, "{}", "#main-form")).Errors);
        Assert.NotEmpty(options);
    }

    [Fact]
    public async Task It_is_renamed_and_removed_by_its_owner_and_the_last_of_the_staff_stays()
    {
        await _host.AddAccountAsync("chu@vi-du.vn");
        var staff = await _host.AddAccountAsync("can-bo@vi-du.vn");
        await _host.Grains.GetGrain<IPersonGrain>(staff).GrantRoleAsync(
            Caller.BySystem(Guid.NewGuid()), new GrantRole(StaffOffer.Of(StaffRole.Auditor), Caller.System));
        using var passkey = new SoftPasskey();
        using var duty = new SoftPasskey();
        using var owner = await _host.SignInAsync("chu@vi-du.vn");
        using var officer = await _host.SignInAsync("can-bo@vi-du.vn");
        await AddAsync(owner, passkey);
        await AddAsync(officer, duty);
        var links = (await owner.OpenAsync("/account/passkeys")).Document.QuerySelectorAll("main .card a").Select(a => a.GetAttribute("href")!).ToList();
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(link)).Status);
        }

        var rename = await owner.OpenAsync(links[0]);
        Assert.Single((await owner.SubmitAsync(rename, ("Name", " "))).Errors);
        Assert.Equal("/account/passkeys", (await owner.SubmitAsync(rename, ("Name", "Máy ở nhà"))).Location);
        Assert.Contains("Máy ở nhà", (await owner.OpenAsync("/account/passkeys")).Body, StringComparison.Ordinal);
        Assert.Equal("/account/passkeys", (await owner.SubmitAsync(await owner.OpenAsync(links[1]))).Location);
        using var again = _host.Visit();
        Assert.Equal("/account/start", await StepAsync(again, "chu@vi-du.vn"));

        var last = (await officer.OpenAsync("/account/passkeys")).Document.QuerySelector("main .card a[href$=remove]")!.GetAttribute("href")!;
        Assert.Null((await officer.OpenAsync(last)).Document.QuerySelector("#main-form"));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(officer, "/account/password", last)).Status);
        Assert.Single((await officer.OpenAsync("/account/passkeys")).Document.QuerySelectorAll("main .card"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task<Answer> AddAsync(Visitor visitor, SoftPasskey passkey)
    {
        var (page, options) = await AskAsync(visitor, Add, "Options");
        return await SendAsync(visitor, page, passkey.Create(options), "#main-form", ("Name", "Máy của tôi"));
    }

    private static async Task<(Answer Page, string Options)> AskAsync(Visitor visitor, string address, string handler)
    {
        var (page, options, _) = await AskWithCookieAsync(visitor, address, handler);
        return (page, options);
    }

    /// <summary>Opens the page and asks for options as its script does.</summary>
    private static async Task<(Answer Page, string Options, string Cookie)> AskWithCookieAsync(Visitor visitor, string address, string handler)
    {
        var page = await visitor.OpenAsync(address);
        var answer = await visitor.PostAsync(
            address.Split('?')[0] + "?handler=" + handler, ("__RequestVerificationToken", TokenOf(page)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return (page, answer.Body, answer.Headers["Set-Cookie"].Split('\n').Single(c => c.StartsWith("__Host-passkey=", StringComparison.Ordinal)).Split(';')[0]);
    }

    private static Task<Answer> SendAsync(
        Visitor visitor, Answer page, string credential, string form = "form[data-passkey=get]", params (string Name, string Value)[] more) =>
        visitor.SubmitAsync(page, form, button: null, [("Credential", credential), .. more]);

    private static async Task<Answer> PostAsync(Visitor visitor, string tokenFrom, string address) =>
        await visitor.PostAsync(address, ("__RequestVerificationToken", TokenOf(await visitor.OpenAsync(tokenFrom))));

    private static async Task<string> StepAsync(Visitor visitor, string email = "buoc-hai@vi-du.vn") =>
        (await visitor.SubmitAsync(await visitor.OpenAsync(SignIn), ("Email", email), ("Password", WebHost.Password))).Location!;

    private static string TokenOf(Answer page) =>
        page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}

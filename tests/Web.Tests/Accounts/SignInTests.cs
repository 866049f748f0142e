using System.Diagnostics;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Accounts;

public sealed class SignInTests(WebHost host)
{
    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_is_refused_in_the_same_words()
    {
        await host.AddAccountAsync("khoa@vi-du.vn");
        using var visitor = host.Visit();
        var wrong = await TryAsync(visitor, "khoa@vi-du.vn", "khong phai mat khau nay dau");
        for (var i = 0; i < 4; i++)
        {
            await TryAsync(visitor, "khoa@vi-du.vn", "khong phai mat khau nay dau");
        }

        var locked = await TryAsync(visitor, "khoa@vi-du.vn", WebHost.Password);
        Assert.Null(locked.Location);
        Assert.Equal(wrong.Errors, locked.Errors);
        var unknown = await TryAsync(visitor, "khong-co@vi-du.vn", "khong phai mat khau nay dau");
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Equal(wrong.Status, unknown.Status);
    }

    [Fact]
    public async Task How_long_a_refusal_takes_does_not_tell_whether_there_is_an_account()
    {
        await host.AddAccountAsync("lau@vi-du.vn");
        using var visitor = host.Visit();
        await TimeAsync(visitor, "lau@vi-du.vn");
        // Whole steps of 400 ms: under load an answer may fall into another step, but not into another one each time.
        var steps = new HashSet<long>();
        var other = new HashSet<long>();
        for (var i = 0; i < 4; i++)
        {
            steps.Add(await TimeAsync(visitor, "lau@vi-du.vn"));
            other.Add(await TimeAsync(visitor, "khong-ai@vi-du.vn"));
        }

        Assert.True(steps.Overlaps(other), $"{string.Join(',', steps)} and {string.Join(',', other)}");
    }

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("/account/inbox?x=1", "/account/inbox?x=1")]
    [InlineData("https://evil.example/", "/account/start")]
    [InlineData("//evil.example", "/account/start")]
    [InlineData("/\\evil.example", "/account/start")]
    [InlineData("\\\\evil.example", "/account/start")]
    [InlineData("javascript:alert(1)", "/account/start")]
    [InlineData("%2F%2Fevil.example", "/account/start")]
    [InlineData("https:evil.example", "/account/start")]
    [InlineData("/\t/evil.example", "/account/start")]
    public async Task One_is_sent_back_within_the_service_only(string returnUrl, string expected)
    {
        var email = $"ve-{Math.Abs(returnUrl.GetHashCode(StringComparison.Ordinal))}@vi-du.vn";
        await host.AddAccountAsync(email);
        using var visitor = host.Visit();
        var page = await visitor.OpenAsync("/account/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        var answer = await visitor.SubmitAsync(page, ("Email", email), ("Password", WebHost.Password));
        Assert.Equal(expected, answer.Location);
    }

    [Fact]
    public async Task A_decomposed_password_is_the_same_password()
    {
        const string Vietnamese = "trời hôm nay đẹp quá nhỉ";
        using var visitor = host.Visit();
        await visitor.SubmitAsync(await visitor.OpenAsync("/account/sign-up"), ("Email", "dau@vi-du.vn"), ("Password", Vietnamese));
        var mail = Assert.Single(await host.MailsToAsync("dau@vi-du.vn"));
        await visitor.SubmitAsync(await visitor.OpenAsync(mail.LinkTo("/account/confirm")));
        var answer = await TryAsync(visitor, "DAU@vi-du.vn", Vietnamese.Normalize(System.Text.NormalizationForm.FormD));
        Assert.Equal("/account/start", answer.Location);
    }

    private static async Task<Answer> TryAsync(Visitor visitor, string email, string password) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/account/sign-in"), ("Email", email), ("Password", password));

    private static async Task<long> TimeAsync(Visitor visitor, string email)
    {
        var page = await visitor.OpenAsync("/account/sign-in");
        var started = Stopwatch.GetTimestamp();
        await visitor.SubmitAsync(page, ("Email", email), ("Password", "khong phai mat khau nay dau"));
        return (long)(Stopwatch.GetElapsedTime(started).TotalMilliseconds / 400);
    }
}

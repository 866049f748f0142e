using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Accounts;

public sealed class ResetTests(WebHost host)
{
    private const string Next = "mua dong nam ay gio bac ve som";

    [Fact]
    public async Task A_forgotten_password_is_set_anew_once_and_unlocks_the_account()
    {
        await host.AddAccountAsync("quen@vi-du.vn");
        using var visitor = host.Visit();
        for (var i = 0; i < 5; i++)
        {
            await SignInAsync(visitor, "quen@vi-du.vn", "khong phai mat khau nay dau");
        }

        var asked = await ForgetAsync(visitor, "quen@vi-du.vn");
        var unknown = await ForgetAsync(visitor, "chang-co@vi-du.vn");
        Assert.Equal((asked.Status, asked.Heading), (unknown.Status, unknown.Heading));

        var link = Assert.Single(await host.MailsToAsync("quen@vi-du.vn")).LinkTo("/account/reset");
        var page = await visitor.OpenAsync(link);
        Assert.NotEmpty((await visitor.SubmitAsync(page, ("Password", "ngan"))).Errors);
        Assert.Equal("/account/sign-in", (await visitor.SubmitAsync(page, ("Password", Next))).Location);
        Assert.Equal("/account/start", (await SignInAsync(visitor, "quen@vi-du.vn", Next)).Location);

        Assert.Null((await visitor.SubmitAsync(page, ("Password", Next + " lai"))).Location);
        Assert.Contains("thay đổi", (await host.MailsToAsync("quen@vi-du.vn", 2))[^1].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_a_password_asks_for_the_current_one()
    {
        await host.AddAccountAsync("doi-mk@vi-du.vn");
        using var visitor = await host.SignInAsync("doi-mk@vi-du.vn");
        var page = await visitor.OpenAsync("/account/password");
        Assert.NotEmpty((await visitor.SubmitAsync(page, ("Current", "sai mat khau roi nhe"), ("New", Next))).Errors);
        Assert.Equal("/account", (await visitor.SubmitAsync(page, ("Current", WebHost.Password), ("New", Next))).Location);
        var account = await visitor.OpenAsync("/account");
        Assert.NotNull(account.Document.QuerySelector(".govuk-notification-banner--success"));
    }

    private static async Task<Answer> ForgetAsync(Visitor visitor, string email) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/account/forgot"), ("Email", email));

    private static async Task<Answer> SignInAsync(Visitor visitor, string email, string password) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/account/sign-in"), ("Email", email), ("Password", password));
}

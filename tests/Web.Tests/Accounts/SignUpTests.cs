using System.Net;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Accounts;

public sealed class SignUpTests(WebHost host)
{
    private const string Password = "ba con meo ngoi nhin ra bien";

    [Fact]
    public async Task A_person_signs_up_confirms_signs_in_and_out()
    {
        using var visitor = host.Visit();
        var signedUp = await SignUpAsync(visitor, "an@vi-du.vn", Password);
        Assert.Equal("/account/signed-up", signedUp.Location);

        var early = await SignInAsync(visitor, "an@vi-du.vn", Password);
        Assert.Equal("/account/signed-up", early.Location);

        var mails = await host.MailsToAsync("an@vi-du.vn", 2);
        var confirm = await visitor.OpenAsync(mails[^1].LinkTo("/account/confirm"));
        Assert.Equal("/account/signed-up", (await SignInAsync(visitor, "an@vi-du.vn", Password)).Location);
        Assert.Equal("/account/sign-in", (await visitor.SubmitAsync(confirm)).Location);

        var signedIn = await SignInAsync(visitor, "an@vi-du.vn", Password);
        Assert.Equal("/account/start", signedIn.Location);
        var account = await visitor.OpenAsync("/account");
        Assert.Contains("an@vi-du.vn", account.Body, StringComparison.Ordinal);

        Assert.Equal("/", (await visitor.SubmitAsync(account, "form[action='/account/sign-out']", null)).Location);
        Assert.StartsWith("https://localhost/account/sign-in", (await visitor.GetAsync("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_address_gets_the_same_answer_and_a_mail_that_says_so()
    {
        await host.AddAccountAsync("co@vi-du.vn");
        using var visitor = host.Visit();
        var known = await SignUpAsync(visitor, "co@vi-du.vn", Password);
        var unknown = await SignUpAsync(visitor, "chua-co@vi-du.vn", Password);
        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));

        var mail = Assert.Single(await host.MailsToAsync("co@vi-du.vn"));
        Assert.Contains("đã có tài khoản", mail.Subject, StringComparison.Ordinal);
        Assert.Equal("/account/start", (await SignInAsync(visitor, "co@vi-du.vn", WebHost.Password)).Location);
    }

    [Fact]
    public async Task The_last_who_signed_up_with_an_unconfirmed_address_sets_the_password_and_older_links_end()
    {
        using var visitor = host.Visit();
        await SignUpAsync(visitor, "hai@vi-du.vn", Password);
        var first = Assert.Single(await host.MailsToAsync("hai@vi-du.vn"));
        await SignUpAsync(visitor, "hai@vi-du.vn", Password + " dem nay");
        var second = (await host.MailsToAsync("hai@vi-du.vn", 2))[^1];

        Assert.Null((await ConfirmAsync(visitor, first)).Location);
        Assert.Equal("/account/sign-in", (await ConfirmAsync(visitor, second)).Location);
        Assert.Null((await SignInAsync(visitor, "hai@vi-du.vn", Password)).Location);
        Assert.Equal("/account/start", (await SignInAsync(visitor, "hai@vi-du.vn", Password + " dem nay")).Location);
    }

    [Fact]
    public async Task A_form_sent_twice_sends_one_mail_whose_link_works()
    {
        using var visitor = host.Visit();
        var page = await visitor.OpenAsync("/account/sign-up");
        await visitor.SubmitAsync(page, ("Email", "doi@vi-du.vn"), ("Password", Password));
        await visitor.SubmitAsync(page, ("Email", "doi@vi-du.vn"), ("Password", Password));
        await SignUpAsync(visitor, "sau@vi-du.vn", Password);
        await host.MailsToAsync("sau@vi-du.vn");
        var mail = Assert.Single(await host.MailsToAsync("doi@vi-du.vn"));
        Assert.Equal("/account/sign-in", (await ConfirmAsync(visitor, mail)).Location);
    }

    [Theory]
    [InlineData("", "dung mot mat khau that la dai nhe")]
    [InlineData("khong-phai-dia-chi", "dung mot mat khau that la dai nhe")]
    [InlineData("ten@may", "dung mot mat khau that la dai nhe")]
    [InlineData("Ten <ten@vi-du.vn>", "dung mot mat khau that la dai nhe")]
    [InlineData("ten@vi-du.vn", "ngan qua")]
    [InlineData("ten@vi-du.vn", "matkhaumatkhau1")]
    public async Task What_is_wrong_is_said_at_the_field_and_what_was_typed_is_kept(string email, string password)
    {
        using var visitor = host.Visit();
        var answer = await SignUpAsync(visitor, email, password);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Single(answer.Document.QuerySelectorAll("[aria-invalid=true]"));
        Assert.Equal(email, answer.Document.QuerySelector("#Email")!.GetAttribute("value") ?? "");
        Assert.Null(answer.Document.QuerySelector("#Password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_confirmation_is_a_button_and_a_wrong_link_says_so()
    {
        using var visitor = host.Visit();
        var page = await visitor.OpenAsync($"/account/confirm?account={Guid.NewGuid()}&token=abc");
        Assert.Null((await visitor.SubmitAsync(page)).Location);
        Assert.Null((await visitor.OpenAsync("/account/confirm?account=nix")).Document.QuerySelector("#main-form"));
    }

    private static async Task<Answer> SignUpAsync(Visitor visitor, string email, string password) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/account/sign-up"), ("Email", email), ("Password", password));

    private static async Task<Answer> SignInAsync(Visitor visitor, string email, string password) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/account/sign-in"), ("Email", email), ("Password", password));

    private static async Task<Answer> ConfirmAsync(Visitor visitor, PickedUpMail mail) =>
        await visitor.SubmitAsync(await visitor.OpenAsync(mail.LinkTo("/account/confirm")));
}

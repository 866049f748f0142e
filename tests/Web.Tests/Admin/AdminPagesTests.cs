using System.Net;
using SanSangSo.Silo.People;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Admin;

public sealed class AdminPagesTests(WebHost host)
{
    private const string SignUpPassword = "ba con meo ngoi nhin ra bien";

    [Fact]
    public async Task An_administrator_invites_and_the_invited_signs_up_comes_back_and_accepts()
    {
        using var admin = await AdministratorAsync("qt-moi@vi-du.vn");
        var form = await admin.OpenAsync("/admin/invite");
        (string, string)[] filled =
        [
            ("Email", "duoc-moi@vi-du.vn"), ("Role", "Officer"), ("Province", "56"), ("Agency", "Sở Tài chính"), ("Head", "true"),
        ];
        Assert.Equal("/admin", (await admin.SubmitAsync(form, filled)).Location);
        Assert.Equal("/admin", (await admin.SubmitAsync(form, filled)).Location);
        var list = await admin.OpenAsync("/admin");
        Assert.Single(list.Document.QuerySelectorAll("main h3"), h => h.TextContent == "duoc-moi@vi-du.vn");

        var path = Assert.Single(await host.MailsToAsync("duoc-moi@vi-du.vn")).LinkTo("/invitation/");
        using var visitor = host.Visit();
        var invitation = await visitor.OpenAsync(path);
        Assert.Contains("Sở Tài chính", invitation.Body, StringComparison.Ordinal);
        Assert.Null(invitation.Document.QuerySelector("#main-form"));
        var signUp = await visitor.OpenAsync(invitation.Document.QuerySelector("main a[href*='sign-up']")!.GetAttribute("href")!);
        Assert.Equal(
            "/account/signed-up", (await visitor.SubmitAsync(signUp, ("Email", "duoc-moi@vi-du.vn"), ("Password", SignUpPassword))).Location);
        var confirm = (await host.MailsToAsync("duoc-moi@vi-du.vn", 2))[^1].LinkTo("/account/confirm");
        await visitor.SubmitAsync(await visitor.OpenAsync(confirm));
        var signedIn = await visitor.SubmitAsync(
            await visitor.OpenAsync("/account/sign-in"), ("Email", "duoc-moi@vi-du.vn"), ("Password", SignUpPassword));
        Assert.Equal(path, signedIn.Location);

        var accepted = await visitor.SubmitAsync(await visitor.OpenAsync(path));
        Assert.Equal(path, accepted.Location);
        Assert.Equal("Bạn đã nhận vai trò", (await visitor.OpenAsync(path)).Heading);
        // The role is there; the room opens once there is a second factor too.
        Assert.StartsWith("/account/second-factor?returnUrl=", (await visitor.GetAsync("/department")).Location, StringComparison.Ordinal);
        Assert.Equal("Liên kết này không dùng được", (await visitor.OpenAsync(path)).Heading);
        Assert.Contains("duoc-moi@vi-du.vn", (await admin.OpenAsync("/admin")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_account_is_told_clearly_and_gets_nothing()
    {
        var path = await InviteAsync("dung-nguoi@vi-du.vn");
        await host.AddAccountAsync("khac-nguoi@vi-du.vn");
        using var visitor = await host.SignInAsync("khac-nguoi@vi-du.vn");
        var page = await visitor.OpenAsync(path);
        Assert.Contains("khac-nguoi@vi-du.vn", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("dung-nguoi", page.Body, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#main-form"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/admin")).Status);
    }

    [Fact]
    public async Task The_command_line_s_invitation_makes_an_administrator()
    {
        await host.AddSecondFactorAsync(await host.AddAccountAsync("dau-tien@vi-du.vn"));
        var path = await InviteAsync("Dau-tien@vi-du.vn");
        using var visitor = await host.SignInAsync("dau-tien@vi-du.vn");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/admin")).Status);
        Assert.Equal(path, (await visitor.SubmitAsync(await visitor.OpenAsync(path))).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).Status);
        Assert.NotNull((await visitor.OpenAsync("/account")).Document.QuerySelector("nav a[href='/admin']"));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_the_field_and_what_was_typed_is_kept()
    {
        using var admin = await AdministratorAsync("qt-sai@vi-du.vn");
        var page = await admin.OpenAsync("/admin/invite");
        Assert.Equal(2, (await admin.SubmitAsync(page)).Errors.Count);
        var answer = await admin.SubmitAsync(page, ("Email", "khong phai dia chi"), ("Role", "Officer"), ("Agency", "Sở Thử"));
        Assert.Equal(2, answer.Errors.Count);
        Assert.Equal("khong phai dia chi", answer.Document.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.Equal("Sở Thử", answer.Document.QuerySelector("#Agency")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_invitation_is_withdrawn_and_a_role_ended_but_not_the_own_one()
    {
        var id = await host.AddAdministratorAsync("qt-rut@vi-du.vn");
        using var admin = await host.SignInAsync("qt-rut@vi-du.vn");
        await admin.SubmitAsync(await admin.OpenAsync("/admin/invite"), ("Email", "bi-rut@vi-du.vn"), ("Role", "Auditor"));
        var path = Assert.Single(await host.MailsToAsync("bi-rut@vi-du.vn")).LinkTo("/invitation/");
        var list = await admin.OpenAsync("/admin");
        var card = list.Document.QuerySelectorAll("main .card").Single(s => s.TextContent.Contains("bi-rut@vi-du.vn", StringComparison.Ordinal));
        var withdrawn = await admin.SubmitAsync(list, $"form:has(input[name=Invitation][value='{card.QuerySelector("input[name=Invitation]")!.GetAttribute("value")}'])", "button");
        Assert.Equal("/admin", withdrawn.Location);
        Assert.Contains("rút lại", (await admin.OpenAsync(path)).Body, StringComparison.Ordinal);

        var officer = await host.AddAccountAsync("het-vai@vi-du.vn", officerOf: "56");
        using var visitor = await host.SignInAsync("het-vai@vi-du.vn");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/department")).Status);
        var end = await admin.OpenAsync($"/admin/people/{officer}/end/officer/56");
        Assert.Equal("/admin", (await admin.SubmitAsync(end)).Location);
        // The page's own copy of what one may do still says yes; the desk says no at once.
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/department")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/admin/people/{officer}/end/officer/56")).Status);

        Assert.Null((await admin.OpenAsync($"/admin/people/{id}/end/administrator")).Document.QuerySelector("#main-form"));
    }

    private async Task<Visitor> AdministratorAsync(string email)
    {
        await host.AddAdministratorAsync(email);
        return await host.SignInAsync(email);
    }

    private async Task<string> InviteAsync(string email) =>
        new Uri(await FirstAdministrator.InviteAsync(host.Services, email)).AbsolutePath;
}

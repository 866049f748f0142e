using System.Net;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Accounts;

public sealed class MyAccountTests(WebHost host)
{
    [Fact]
    public async Task Name_language_and_reminders_are_kept()
    {
        var id = await host.AddAccountAsync("toi@vi-du.vn");
        using var visitor = await host.SignInAsync("toi@vi-du.vn");
        var page = await visitor.OpenAsync("/account");
        var answer = await visitor.SubmitAsync(page, ("Name", "Nguyễn Thị Ẩn"), ("Language", "en"), ("Reminders", "false"));
        Assert.Equal("/account", answer.Location);
        var access = await AccessAsync(id);
        Assert.Equal(("Nguyễn Thị Ẩn", "en", true), (access.Name, access.Language, access.RemindersStopped));
        Assert.Equal("en", (await visitor.OpenAsync("/account")).Document.DocumentElement.GetAttribute("lang"));

        answer = await visitor.SubmitAsync(await visitor.OpenAsync("/account"), ("Name", new string('x', 101)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Single(answer.Errors);
        Assert.Equal(101, answer.Document.QuerySelector("#Name")!.GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task Switching_the_language_keeps_what_was_typed_and_tells_the_person_grain()
    {
        var id = await host.AddAccountAsync("ngon-ngu@vi-du.vn");
        using var visitor = await host.SignInAsync("ngon-ngu@vi-du.vn");
        var page = await visitor.OpenAsync("/account");
        var token = page.Document.QuerySelector("#main-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var switched = await visitor.PostAsync(
            "/account", ("_language", "en"), ("__RequestVerificationToken", token), ("Name", "chưa lưu"), ("Language", "vi"), ("Reminders", "true"));
        Assert.Equal("chưa lưu", switched.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal("en", switched.Document.DocumentElement.GetAttribute("lang"));
        var access = await AccessAsync(id);
        Assert.Equal("en", access.Language);
        Assert.Null(access.Name);
    }

    [Fact]
    public async Task Reminders_end_by_the_link_of_a_mail_without_signing_in_and_by_one_click()
    {
        var id = await host.AddAccountAsync("nhac@vi-du.vn");
        var path = await host.UnsubscribePathOfAsync(id);
        using var visitor = host.Visit();
        var page = await visitor.OpenAsync(path);
        Assert.False((await AccessAsync(id)).RemindersStopped);
        var done = await visitor.SubmitAsync(page);
        Assert.True((await AccessAsync(id)).RemindersStopped);

        var other = await host.AddAccountAsync("mot-nhan@vi-du.vn");
        var clicked = await visitor.PostAsync(await host.UnsubscribePathOfAsync(other), ("List-Unsubscribe", "One-Click"));
        Assert.Equal(HttpStatusCode.OK, clicked.Status);
        Assert.True((await AccessAsync(other)).RemindersStopped);

        var unknown = await visitor.SubmitAsync(await visitor.OpenAsync("/unsubscribe/khong-co"));
        Assert.Equal((done.Status, done.Heading), (unknown.Status, unknown.Heading));
    }

    [Fact]
    public async Task The_inbox_opens()
    {
        await host.AddAccountAsync("hop-thu@vi-du.vn");
        using var visitor = await host.SignInAsync("hop-thu@vi-du.vn");
        Assert.Equal("Thông báo", (await visitor.OpenAsync("/account/inbox")).Heading);
    }

    private Task<PersonAccess> AccessAsync(Guid id) => host.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetAsync(id);
}

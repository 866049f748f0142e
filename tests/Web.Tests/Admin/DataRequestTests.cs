using System.Net;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Admin;

public sealed class DataRequestTests(WebHost host)
{
    [Fact]
    public async Task A_request_is_opened_which_is_kept_and_answered_once_and_the_person_reads_the_answer()
    {
        var person = await host.AddAccountAsync("hoi-du-lieu@vi-du.vn");
        var request = await AskAsync(person, DataRequestKind.Correction, "Sửa <b>tên</b> tôi");
        var administrator = await host.AddAdministratorAsync("tra-loi-du-lieu@vi-du.vn");
        using var admin = await host.SignInAsync("tra-loi-du-lieu@vi-du.vn");
        Assert.NotNull((await admin.OpenAsync("/admin")).Document.QuerySelector("main a[href='/admin/requests']"));
        var list = await admin.OpenAsync("/admin/requests");
        var row = list.Document.QuerySelector($"a[href='/admin/requests/{request}']")!.Closest("tr")!.TextContent;
        Assert.Contains("hoi-du-lieu@vi-du.vn", row, StringComparison.Ordinal);
        Assert.Contains("Còn 10 ngày", row, StringComparison.Ordinal);
        Assert.DoesNotContain("Sửa", row, StringComparison.Ordinal);

        var page = await admin.OpenAsync($"/admin/requests/{request}");
        Assert.Equal("Sửa <b>tên</b> tôi", page.Document.QuerySelector(".written")!.TextContent);
        Assert.Contains(
            LocalDay.DayOf(host.Clock.Now).AddDays(10).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
            page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nghị định 356/2025", page.Body, StringComparison.Ordinal);
        Assert.Equal(2, (await admin.SubmitAsync(page)).Errors.Count);
        Assert.Single((await admin.SubmitAsync(
            page, ("IsDone", "False"), ("Answer", new string('a', PersonRefusals.TextMaximum + 1)))).Errors);

        (string, string)[] answer = [("IsDone", "True"), ("Answer", "Đã sửa tên bạn.")];
        Assert.Equal("/admin/requests", (await admin.SubmitAsync(page, answer)).Location);
        Assert.Equal("/admin/requests", (await admin.SubmitAsync(page, answer)).Location);

        var answered = await admin.OpenAsync($"/admin/requests/{request}");
        Assert.Null(answered.Document.QuerySelector("#main-form"));
        Assert.Contains("Đã sửa tên bạn.", answered.Body, StringComparison.Ordinal);
        var seen = Assert.Single((await host.Grains.GetGrain<IPersonDataDesk>(IPersonDataDesk.Key).GetAsync(person)).Requests);
        Assert.Equal((true, "Đã sửa tên bạn."), (seen.Done, seen.Answer));
        Assert.Single(await host.MailsToAsync("hoi-du-lieu@vi-du.vn"));

        var log = await host.Grains.GetGrain<IAuditDesk>(IAuditDesk.Key).FindAsync(
            administrator, Guid.CreateVersion7(), new LogQuery("tra-loi-du-lieu@vi-du.vn", null, "person.data-request-read", null, null));
        Assert.NotEmpty(log!.Rows);
    }

    [Fact]
    public async Task A_request_is_there_for_administrators_only()
    {
        var person = await host.AddAccountAsync("rieng-toi@vi-du.vn");
        var request = await AskAsync(person, DataRequestKind.Other, "Ai đã xem dữ liệu của tôi?");
        using var own = await host.SignInAsync("rieng-toi@vi-du.vn");
        await host.AddStaffAsync("kiem-tra-yeu-cau@vi-du.vn", StaffOffer.Of(StaffRole.Auditor));
        using var auditor = await host.SignInAsync("kiem-tra-yeu-cau@vi-du.vn");

        foreach (var visitor in (Visitor[])[own, auditor])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/admin/requests/{request}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/admin/requests")).Status);
        }
    }

    private async Task<Guid> AskAsync(Guid person, DataRequestKind kind, string text)
    {
        Assert.True((await host.Grains.GetGrain<IPersonGrain>(person).AskAboutDataAsync(
            new Caller(person, Guid.CreateVersion7()), new MakeDataRequest(kind, text))).Accepted);
        return (await host.Grains.GetGrain<IPersonDataDesk>(IPersonDataDesk.Key).GetAsync(person)).Requests.Single().Id;
    }
}

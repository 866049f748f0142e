using System.Globalization;
using System.Net;
using SanSangSo.Assessments.Language;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Admin;

public sealed class BreachTests(WebHost host)
{
    [Fact]
    public async Task A_breach_is_noted_reported_and_closed_and_every_entry_stands_in_its_history()
    {
        await host.AddAdministratorAsync("so-su-co@vi-du.vn");
        using var admin = await host.SignInAsync("so-su-co@vi-du.vn");
        Assert.NotNull((await admin.OpenAsync("/admin")).Document.QuerySelector("main a[href='/admin/breaches']"));
        var form = await admin.OpenAsync("/admin/breaches/new");
        Assert.Equal(6, (await admin.SubmitAsync(form)).Errors.Count);
        var (day, hour) = Typed(-1);
        (string, string)[] filled =
        [
            ("Day", day), ("Hour", hour), ("Nature", "Gửi nhầm <b>thư</b>"), ("Data", "Địa chỉ thư"), ("Contact", "Tổ vận hành"),
            ("Consequences", "Bị làm phiền"), ("Measures", "Đã yêu cầu xoá"),
        ];
        var tomorrow = Typed(30);
        Assert.Single((await admin.SubmitAsync(form, [.. filled.Skip(2), ("Day", tomorrow.Day), ("Hour", tomorrow.Hour)])).Errors);
        Assert.Single((await admin.SubmitAsync(form, [.. filled, ("People", "vài người")])).Errors);

        var address = (await admin.SubmitAsync(form, filled)).Location!;
        Assert.Matches("^/admin/breaches/[0-9a-f-]{36}$", address);
        Assert.Equal(address, (await admin.SubmitAsync(form, filled)).Location);
        var page = await admin.OpenAsync(address);
        var text = page.Document.QuerySelector("main")!.TextContent;
        Assert.Contains("Gửi nhầm <b>thư</b>", text, StringComparison.Ordinal);
        Assert.Matches("Còn 7[01] giờ", text);
        Assert.Contains("Chưa biết", text, StringComparison.Ordinal);

        Assert.Single((await admin.SubmitAsync(page, ".form-amend", button: null)).Errors);
        var before = Typed(-3);
        Assert.Single((await admin.SubmitAsync(
            page, ".form-report", button: null, ("ReportDay", before.Day), ("ReportHour", before.Hour), ("Reference", "12/BC"))).Errors);
        var now = Typed(0);
        Assert.Equal(address, (await admin.SubmitAsync(
            page, ".form-report", button: null, ("ReportDay", now.Day), ("ReportHour", now.Hour), ("Reference", "12/BC"))).Location);
        Assert.Contains("Đã báo cáo", (await admin.OpenAsync("/admin/breaches")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address, (await admin.SubmitAsync(
            await admin.OpenAsync(address), ".form-close", button: null, ("Minutes", "Biên bản số 1"))).Location);

        var closed = await admin.OpenAsync(address);
        Assert.Null(closed.Document.QuerySelector("main form"));
        Assert.Equal(3, closed.Document.QuerySelectorAll("main ol > li").Length);
        Assert.Contains("Biên bản số 1", closed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_there_for_administrators_only()
    {
        await host.AddAccountAsync("khong-quan-tri@vi-du.vn");
        using var visitor = await host.SignInAsync("khong-quan-tri@vi-du.vn");
        foreach (var address in (string[])["/admin/breaches", "/admin/breaches/new", $"/admin/breaches/{Guid.CreateVersion7()}"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).Status);
        }
    }

    private (string Day, string Hour) Typed(int hours)
    {
        var at = LocalDay.At(host.Clock.Now).AddHours(hours);
        return (at.ToString("d/M/yyyy", CultureInfo.InvariantCulture), at.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}

using System.Net;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Admin;

/// <summary>Moves the clock, so it has a host of its own.</summary>
public sealed class FactorResetTests : IAsyncDisposable
{
    private readonly WebHost _host = new();

    [Fact]
    public async Task Who_has_lost_everything_is_found_by_address_reset_told_and_starts_anew()
    {
        await _host.AddAdministratorAsync("quan-tri@vi-du.vn");
        await _host.AddAccountAsync("mat-may@vi-du.vn", officerOf: "56");
        using var officer = await _host.SignInAsync("mat-may@vi-du.vn");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/department")).Status);
        using var admin = await _host.SignInAsync("quan-tri@vi-du.vn");

        var find = await admin.OpenAsync("/admin/people/find");
        Assert.Single((await admin.SubmitAsync(find, ("Email", "mat-may@vi-du"))).Errors);
        Assert.Single((await admin.SubmitAsync(find, ("Email", "khong-co@vi-du.vn"))).Errors);
        var found = (await admin.SubmitAsync(find, ("Email", "Mat-May@vi-du.vn"))).Location!;
        Assert.DoesNotContain("vi-du", found, StringComparison.OrdinalIgnoreCase);
        var page = await admin.OpenAsync(found);
        Assert.Equal(
            ["mat-may@vi-du.vn", "Đang bật", "0", "9"],
            page.Document.QuerySelectorAll("main dd").Select(value => value.TextContent.Trim()));
        Assert.Single((await admin.SubmitAsync(page, ("Reason", " "))).Errors);
        Assert.Single((await admin.SubmitAsync(page, ("Reason", new string('x', 501)))).Errors);
        const string Reason = "Mất điện thoại, đã gọi lại số cơ quan";
        Assert.Equal("/admin", (await admin.SubmitAsync(page, ("Reason", Reason))).Location);
        Assert.Contains("Đã đặt lại", (await admin.OpenAsync("/admin")).Body, StringComparison.Ordinal);

        // Every session of the person ends, and the password alone signs in to set a second factor up again.
        _host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await officer.GetAsync("/account")).Location);
        using var again = _host.Visit();
        var signedIn = await again.SubmitAsync(
            await again.OpenAsync("/account/sign-in"), ("Email", "mat-may@vi-du.vn"), ("Password", WebHost.Password));
        Assert.Equal("/account/start", signedIn.Location);
        Assert.StartsWith("/account/second-factor?", (await again.GetAsync("/department")).Location, StringComparison.Ordinal);
        Assert.Contains("đặt lại", Assert.Single(await _host.MailsToAsync("mat-may@vi-du.vn")).Subject, StringComparison.Ordinal);
        Assert.Contains("Lớp bảo vệ thứ hai đã được đặt lại", (await again.OpenAsync("/account/inbox")).Body, StringComparison.Ordinal);

        var log = await admin.OpenAsync("/admin/log");
        var row = Assert.Single(log.Document.QuerySelectorAll("main tbody tr"), r => r.TextContent.Contains("Đặt lại lớp bảo vệ", StringComparison.Ordinal));
        Assert.Contains("quan-tri@vi-du.vn", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("mat-may@vi-du.vn", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_resets_the_own_and_an_old_proof_is_asked_for_again()
    {
        var own = await _host.AddAdministratorAsync("tu-lam@vi-du.vn");
        var other = await _host.AddAccountAsync("nguoi-khac@vi-du.vn");
        using var admin = await _host.SignInAsync("tu-lam@vi-du.vn");
        var page = await admin.OpenAsync($"/admin/people/{own}/second-factor");
        Assert.Null(page.Document.QuerySelector("#main-form"));
        var forms = await admin.OpenAsync($"/admin/people/{other}/second-factor");
        var token = forms.Document.QuerySelector("#main-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await admin.PostAsync($"/admin/people/{own}/second-factor", ("__RequestVerificationToken", token), ("Reason", "Tự làm"));
        Assert.Contains("Đang bật", (await admin.OpenAsync($"/admin/people/{own}/second-factor")).Body, StringComparison.Ordinal);

        _host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.StartsWith("/account/prove?", (await admin.SubmitAsync(forms, ("Reason", "Mất máy"))).Location, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}

using Microsoft.Playwright;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.EndToEnd.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>An officer looks at the province's figures, searches the list, opens an enterprise; its owner sees that.</summary>
[Collection(nameof(SampleSiteTests))]
public sealed class DepartmentTests(SampleSite site)
{
    [Fact]
    public async Task An_officer_finds_an_enterprise_and_the_owner_sees_who_looked()
    {
        var enterprise = await RegisteredEnterprise.AssessedAsync(site, DemoAccounts.Owner.Id, "Công ty TNHH Hải sản Bích Đầm");
        await using var officer = await site.OpenAsync(Screen.Desktop);
        await SignInAsync(officer, DemoAccounts.Officer);
        await officer.ReadHeadingAsync("Tổng quan tỉnh Khánh Hòa");
        await officer.ReadAsync("Đã đăng ký trên hệ thống này");
        await officer.ReadAsync("không phải trên toàn bộ doanh nghiệp");
        await officer.FollowAsync("Xem danh sách doanh nghiệp");
        await officer.ReadHeadingAsync("Doanh nghiệp trên hệ thống");

        await SearchNamesAsync(officer);
        await PageThroughAsync(officer);
        await FilterAsync(officer);

        await officer.FillAsync("Tìm theo tên hoặc mã số thuế", enterprise.TaxCode);
        await officer.PressAsync("Tìm");
        Assert.DoesNotContain(enterprise.TaxCode, officer.Page.Url, StringComparison.Ordinal);
        await officer.FollowAsync("Công ty TNHH Hải sản Bích Đầm");
        await ReadWithoutAnswersAsync(officer);

        await using var owner = await site.OpenAsync(Screen.Phone);
        await SignInAsync(owner, DemoAccounts.Owner);
        await owner.GoToAsync($"/enterprise/{enterprise.Id}");
        await owner.ReadAsync("Ai đã xem");
        await owner.ReadAsync(DemoAccounts.Officer.Role!.Agency!);
        await owner.ReadAsync("xem trang của doanh nghiệp");
    }

    [Fact]
    public async Task Who_is_no_officer_finds_no_department()
    {
        await using var owner = await site.OpenAsync(Screen.Desktop);
        await SignInAsync(owner, DemoAccounts.Owner);
        owner.AllowedStatus.Add(404);
        await owner.GoToAsync("/department");
        await owner.ReadHeadingAsync("Không tìm thấy trang");
    }

    private static async Task SearchNamesAsync(Device officer)
    {
        await officer.FillAsync("Tìm theo tên hoặc mã số thuế", "hai san");
        await officer.PressAsync("Tìm");
        Assert.DoesNotContain("hai", officer.Page.Url, StringComparison.Ordinal);
        var names = await NamesAsync(officer);
        Assert.Contains("Công ty TNHH Hải sản Bích Đầm", names);
        Assert.All(names.Select(VietFold.Fold), name => Assert.True(name.Contains("hai", StringComparison.Ordinal) && name.Contains("san", StringComparison.Ordinal), name));
        await officer.FollowAsync("Bỏ tìm và lọc");
    }

    private static async Task PageThroughAsync(Device officer)
    {
        var first = await NamesAsync(officer);
        await officer.FollowAsync("Trang sau");
        await officer.ReadAsync($"Doanh nghiệp thứ {first.Count + 1} đến ");
        var second = await NamesAsync(officer);
        string[] both = [.. first, .. second];
        Assert.Equal(both.Order(StringComparer.Create(new("vi-VN"), ignoreCase: true)).First(), first[0]);
        Assert.NotEqual(first[^1], second[0]);
        await officer.FollowAsync("Về đầu");
        Assert.Equal(first, await NamesAsync(officer));
    }

    private static async Task FilterAsync(Device officer)
    {
        await officer.SelectAsync("Tự đánh giá", "Chưa đánh giá");
        await officer.PressAsync("Tìm");
        var levels = officer.Page.GetByRole(AriaRole.Table).GetByText("Mức 3/5");
        await Expect(levels).ToHaveCountAsync(0);
        await officer.FollowAsync("Bỏ tìm và lọc");
    }

    private static async Task ReadWithoutAnswersAsync(Device officer)
    {
        await officer.ReadHeadingAsync("Công ty TNHH Hải sản Bích Đầm");
        await officer.ReadAsync("Lần xem này được ghi lại.");
        await officer.ReadAsync("Mức 3/5 – Hình thành");
        var text = await officer.MainTextAsync();
        Assert.All(
            InstrumentCatalogue.BuiltIn.Latest(Questionnaire.Dbi2021).Questions,
            question => Assert.DoesNotContain(question.Text.Vi, text, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Device officer) =>
        await officer.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).AllInnerTextsAsync();

    internal static async Task SignInAsync(Device device, DemoAccount account)
    {
        await device.GoToAsync("/account/sign-in");
        await device.Page.Locator("main input[type=email]").FillAsync(account.Email);
        await device.Page.Locator("main input[type=password]").FillAsync(SampleSite.Password);
        await device.LeaveByAsync(device.Page.Locator("#main-form button.govuk-button"));
    }
}

using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>Changing the profile and giving the size, over HTTP.</summary>
public sealed class ProfileTests(WebHost host)
{
    [Fact]
    public async Task Each_part_of_the_profile_is_changed_by_itself()
    {
        using var owner = await host.NewOwnerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Cũ");

        var name = await owner.GoOnAsync(
            await owner.OpenAsync($"{home.Address}/profile/name"), ("Identity.Name", "Khách sạn Mới"), ("Identity.Commune", "22736"));
        var line = await owner.GoOnAsync(await owner.OpenAsync($"{home.Address}/profile/line"), ("Chosen.BusinessLine", "10"));
        var about = await owner.GoOnAsync(
            await owner.OpenAsync($"{home.Address}/profile/about"), ("About.Form", "Cooperative"), ("About.Ownership", "Private"));

        Assert.Contains("Đã lưu thay đổi", name.Body, StringComparison.Ordinal);
        Assert.Contains("Sản xuất, chế biến thực phẩm", line.Body, StringComparison.Ordinal);
        foreach (var shown in new[] { "Khách sạn Mới", "Đặc khu Trường Sa", "Sản xuất, chế biến thực phẩm", "Hợp tác xã" })
        {
            Assert.Contains(shown, about.Document.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Unknown_size_stays_undetermined_and_says_what_is_missing()
    {
        using var owner = await host.NewOwnerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Không Rõ");
        var form = await owner.OpenAsync($"{home.Address}/size");
        Assert.Empty(form.Document.QuerySelectorAll("main input[checked]"));

        var open = await owner.SubmitAsync(form);
        Assert.Equal(3, open.Errors.Count);
        var result = await owner.GoOnAsync(form, ("Size.EmployeesBand", "0"), ("Size.RevenueBand", "unknown"), ("Size.CapitalBand", "unknown"));

        Assert.Equal("Chưa xác định", result.Document.QuerySelector(".result__level")!.TextContent);
        Assert.Contains("Còn thiếu: doanh thu hoặc nguồn vốn", result.Body, StringComparison.Ordinal);
        Assert.Contains("Nghị định 80/2021/NĐ-CP", result.Body, StringComparison.Ordinal);
        Assert.Contains("đang được sửa", result.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_contradicts_its_band_is_refused_at_the_field()
    {
        using var owner = await host.NewOwnerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Mâu Thuẫn");
        var form = await owner.OpenAsync($"{home.Address}/size");

        var refused = await owner.SubmitAsync(
            form, ("Size.EmployeesBand", "0"), ("Size.InsuredEmployeesTenths", "12,5"), ("Size.RevenueBand", "none"), ("Size.CapitalBand", "1"));

        Assert.Equal(["Số lao động chính xác không nằm trong khoảng đã chọn ở trên"], refused.Errors);
        Assert.Equal("#Size_InsuredEmployeesTenths", refused.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.Equal("12,5", refused.Document.QuerySelector("#Size_InsuredEmployeesTenths")!.GetAttribute("value"));
        Assert.NotNull(refused.Document.QuerySelector("input[name='Size.RevenueBand'][value=none][checked]"));

        var result = await owner.GoOnAsync(refused, ("Size.EmployeesBand", "1"));
        Assert.Equal("Doanh nghiệp nhỏ", result.Document.QuerySelector(".result__level")!.TextContent);
        Assert.Contains("12,5 người", result.Body, StringComparison.Ordinal);
        Assert.Contains("Doanh nghiệp nhỏ", (await owner.OpenAsync(home.Address)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_enterprise_may_use_everything_and_is_not_counted()
    {
        using var owner = await host.NewOwnerAsync();
        var home = await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Lớn");

        var result = await owner.GoOnAsync(
            await owner.OpenAsync($"{home.Address}/size"),
            ("Size.EmployeesBand", "3"), ("Size.RevenueBand", "unknown"), ("Size.CapitalBand", "unknown"));

        Assert.Equal("Doanh nghiệp lớn", result.Document.QuerySelector(".result__level")!.TextContent);
        Assert.Contains("Đơn vị không được tính vào số doanh nghiệp nhỏ và vừa", result.Body, StringComparison.Ordinal);
    }
}

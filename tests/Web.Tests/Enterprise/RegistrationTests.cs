using System.Net;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>Entering an enterprise, over HTTP and without JavaScript.</summary>
public sealed class RegistrationTests(WebHost host)
{
    [Fact]
    public async Task A_new_owner_enters_an_enterprise_step_by_step()
    {
        using var owner = await host.NewOwnerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        Assert.Equal("Nhập doanh nghiệp của bạn", (await owner.OpenAsync("/enterprise")).Heading);

        var identity = await owner.FollowAsync(await owner.TypeTaxCodeAsync(code));
        Assert.Equal(65, identity.Document.QuerySelectorAll("select optgroup option").Length);
        var line = await owner.GoOnAsync(identity, ("Identity.Name", "Khách sạn Sóng"), ("Identity.Commune", "22366"));
        var found = await owner.SubmitAsync(line, ("Chosen.Words", "khach san"));
        Assert.Equal("55", found.Document.QuerySelector("input[type=radio]")!.GetAttribute("value"));
        var about = await owner.GoOnAsync(found, ("Chosen.BusinessLine", "55"));
        var check = await owner.GoOnAsync(
            about, ("About.Form", "Company"), ("About.Ownership", "StateOfProvince"), ("About.Marks", "women-owned"));
        foreach (var shown in new[]
        {
            code, "Khách sạn Sóng", "Phường Nha Trang", "Dịch vụ lưu trú", "Doanh nghiệp nhà nước do tỉnh quản lý", "Doanh nghiệp do phụ nữ làm chủ",
        })
        {
            Assert.Contains(shown, check.Document.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
        }

        var home = await owner.GoOnAsync(check);

        Assert.Equal("Khách sạn Sóng", home.Heading);
        Assert.Contains("Đã lưu doanh nghiệp", home.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa xác định", home.Body, StringComparison.Ordinal);
        Assert.Contains("Khách sạn Sóng", (await owner.OpenAsync("/enterprise")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(code, string.Join(' ', identity.Address, line.Address, about.Address, check.Address, home.Address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Hãy nhập mã số thuế")]
    [InlineData("42OO237973", "Mã số thuế chỉ gồm các chữ số từ 0 đến 9")]
    [InlineData("420023797", "Mã số thuế có 10, 12 hoặc 13 chữ số; bạn đã nhập 9 chữ số")]
    [InlineData("4200237974", "Mã số thuế này không hợp lệ: có thể bạn đã gõ nhầm một chữ số. Hãy kiểm tra lại 10 chữ số đầu")]
    [InlineData("4200237973-000", "Ba chữ số cuối của mã chi nhánh phải từ 001 đến 999")]
    public async Task Each_fault_of_a_tax_code_is_named_at_its_field(string typed, string message)
    {
        using var owner = await host.NewOwnerAsync();

        var answer = await owner.TypeTaxCodeAsync(typed);

        Assert.Equal([message], answer.Errors);
        Assert.Equal("#TaxCode", answer.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        Assert.EndsWith(message, answer.Document.QuerySelector("#TaxCode-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, answer.Document.QuerySelector("#TaxCode")!.GetAttribute("value"));
        Assert.StartsWith("Lỗi:", answer.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_input_is_named_on_top_and_at_the_field_and_what_was_typed_is_kept()
    {
        using var owner = await host.NewOwnerAsync();
        var identity = await owner.FollowAsync(await owner.TypeTaxCodeAsync(EnterpriseVisits.NewTaxCode()));

        var noName = await owner.SubmitAsync(identity, ("Identity.Name", "  "), ("Identity.Commune", "22736"));
        Assert.Equal(["Hãy nhập tên"], noName.Errors);
        Assert.Equal("22736", noName.Document.QuerySelector("option[selected]")!.GetAttribute("value"));

        var tooLong = new string('Ơ', 201);
        var wrong = await owner.SubmitAsync(identity, ("Identity.Name", tooLong), ("Identity.Commune", "99999"));
        Assert.Equal(["Tên dài nhất 200 ký tự", "Hãy chọn xã, phường hoặc đặc khu trong danh sách"], wrong.Errors);
        Assert.Equal(
            ["#Identity_Name", "#Identity_Commune"],
            wrong.Document.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
        Assert.Equal(tooLong, wrong.Document.QuerySelector("#Identity_Name")!.GetAttribute("value"));
        Assert.NotNull(wrong.Document.QuerySelector("#Identity_Name-error"));
        Assert.NotNull(wrong.Document.QuerySelector("#Identity_Commune-error"));

        var line = await owner.GoOnAsync(identity, ("Identity.Name", "A"), ("Identity.Commune", "22366"));
        var none = await owner.SubmitAsync(line);
        Assert.Equal("#Chosen_Words", none.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href"));
        var about = await owner.GoOnAsync(none, ("Chosen.BusinessLine", "55"));
        var open = await owner.SubmitAsync(about, ("About.Form", "Branch"), ("About.Marks", "social-enterprise"));
        Assert.Equal(["Loại hình này không khớp với mã số thuế đã nhập", "Hãy chọn hình thức sở hữu"], open.Errors);
        Assert.NotNull(open.Document.QuerySelector("input[value=social-enterprise][checked]"));
    }

    [Theory]
    [InlineData("khách sạn", "55")]
    [InlineData("nuoc mam", "10")]
    [InlineData("fish sauce", "10")]
    public async Task A_business_line_is_found_by_everyday_words(string words, string code)
    {
        using var owner = await host.NewOwnerAsync();
        var identity = await owner.FollowAsync(await owner.TypeTaxCodeAsync(EnterpriseVisits.NewTaxCode()));
        var line = await owner.GoOnAsync(identity, ("Identity.Name", "A"), ("Identity.Commune", "22366"));

        var found = await owner.SubmitAsync(line, "form#main-form", "button[value=true]", ("Chosen.Words", words));

        var codes = found.Document.QuerySelectorAll(".choices input[type=radio]").Select(radio => radio.GetAttribute("value")).ToList();
        Assert.Equal(code, codes[0]);
        Assert.InRange(codes.Count, 1, 10);
        Assert.Equal(words, found.Document.QuerySelector("#Chosen_Words")!.GetAttribute("value"));
        Assert.DoesNotContain(codes[0]!, found.Location ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_find_nothing_open_the_full_list()
    {
        using var owner = await host.NewOwnerAsync();
        var identity = await owner.FollowAsync(await owner.TypeTaxCodeAsync(EnterpriseVisits.NewTaxCode()));
        var line = await owner.GoOnAsync(identity, ("Identity.Name", "A"), ("Identity.Commune", "22366"));

        var nothing = await owner.SubmitAsync(line, ("Chosen.Words", "zzzzz"));

        Assert.Contains("zzzzz", nothing.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.True(nothing.Document.QuerySelector("details")!.HasAttribute("open"));
        Assert.Equal(87, nothing.Document.QuerySelectorAll("details input[type=radio]").Length);
    }

    [Fact]
    public async Task Sending_the_last_page_twice_registers_once()
    {
        using var owner = await host.NewOwnerAsync();
        var identity = await owner.FollowAsync(await owner.TypeTaxCodeAsync(EnterpriseVisits.NewTaxCode()));
        var check = await owner.FillInAsync(identity, "Nhà hàng Hai Lần");

        var first = await owner.SubmitAsync(check);
        var second = await owner.SubmitAsync(check);

        Assert.Equal(first.Location, second.Location);
        Assert.Single((await owner.OpenAsync("/enterprise")).Document.QuerySelectorAll(".tile"));
    }

    [Fact]
    public async Task A_change_from_the_check_page_leads_straight_back_to_it()
    {
        using var owner = await host.NewOwnerAsync();
        var identity = await owner.FollowAsync(await owner.TypeTaxCodeAsync(EnterpriseVisits.NewTaxCode()));
        var check = await owner.FillInAsync(identity, "Tên cũ");

        var again = await owner.OpenAsync(check.Document.QuerySelector("#Name a")!.GetAttribute("href")!);
        Assert.Equal("Tên cũ", again.Document.QuerySelector("#Identity_Name")!.GetAttribute("value"));
        var back = await owner.GoOnAsync(again, ("Identity.Name", "Tên mới"));

        Assert.Equal(check.Address, back.Address);
        Assert.Contains("Tên mới", back.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_language_keeps_what_was_typed()
    {
        using var owner = await host.NewOwnerAsync();
        var identity = await owner.FollowAsync(await owner.TypeTaxCodeAsync(EnterpriseVisits.NewTaxCode()));

        var english = await owner.SubmitAsync(identity, ("Identity.Name", "Yến sào Hòn Nội"), ("Identity.Commune", "22736"), ("_language", "en"));

        Assert.Equal(HttpStatusCode.OK, english.Status);
        Assert.Equal("Name and place", english.Heading);
        Assert.Equal("Yến sào Hòn Nội", english.Document.QuerySelector("#Identity_Name")!.GetAttribute("value"));
        Assert.Equal("Truong Sa Special Zone", english.Document.QuerySelector("option[selected]")!.TextContent);
    }

    [Fact]
    public async Task A_household_s_code_is_shown_in_part_only_and_asked_nothing_of_a_company()
    {
        using var owner = await host.NewOwnerAsync();
        const string code = "056300001234";
        const string shown = "056•••••1234";

        var identity = await owner.FollowAsync(await owner.TypeTaxCodeAsync(code));
        Assert.Contains("dữ liệu cá nhân", identity.Body, StringComparison.Ordinal);
        var check = await owner.FillInAsync(identity, "Quán bún cá Cô Sáu");
        var taxCodeAgain = await owner.OpenAsync(check.Document.QuerySelector("#TaxCode a")!.GetAttribute("href")!);
        var home = await owner.GoOnAsync(check);
        var id = EnterpriseVisits.IdOf(home);
        var profile = await owner.OpenAsync($"/enterprise/{id}/profile");
        var size = await owner.OpenAsync($"/enterprise/{id}/size");

        foreach (var page in new[] { identity, check, taxCodeAgain, home, profile, size })
        {
            Assert.DoesNotContain(code, page.Body + page.Address, StringComparison.Ordinal);
        }

        foreach (var page in new[] { identity, check, taxCodeAgain, home, profile })
        {
            Assert.Contains(shown, page.Body, StringComparison.Ordinal);
        }

        Assert.Contains("Đơn vị không được tính vào số doanh nghiệp nhỏ và vừa", size.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/enterprise/{id}/profile/about")).Status);
    }

    [Fact]
    public async Task A_registration_is_its_typist_s_alone()
    {
        using var owner = await host.NewOwnerAsync();
        using var other = await host.NewOwnerAsync();
        var identity = await owner.FollowAsync(await owner.TypeTaxCodeAsync(EnterpriseVisits.NewTaxCode()));

        var stranger = await other.GetAsync(identity.Address);

        Assert.Equal("/enterprise/new", stranger.Location);
    }
}

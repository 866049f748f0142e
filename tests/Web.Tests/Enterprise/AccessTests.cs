using System.Net;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>Who may see and change an enterprise, and how others ask to be let in.</summary>
public sealed class AccessTests(WebHost host)
{
    private static readonly string[] Pages =
        ["", "/profile", "/profile/name", "/profile/line", "/profile/about", "/size", "/size/result", "/requests", "/members", "/members/leave", "/proof"];

    private static readonly string[] Forms = ["/profile/name", "/profile/line", "/profile/about", "/size", "/requests"];

    [Fact]
    public async Task Another_s_enterprise_does_not_exist_for_any_page_or_form()
    {
        using var owner = await host.NewOwnerAsync();
        using var stranger = await host.NewOwnerAsync();
        var id = EnterpriseVisits.IdOf(await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Kín"));
        var own = await stranger.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Khác");
        var form = await stranger.OpenAsync($"{own.Address}/profile/name");
        var token = form.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var page in Pages)
        {
            var answer = await stranger.GetAsync($"/enterprise/{id}{page}");
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.DoesNotContain("Khách sạn Kín", answer.Body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await owner.OpenAsync($"/enterprise/{id}{page}")).Status);
        }

        foreach (var page in Forms)
        {
            var answer = await stranger.PostAsync(
                $"/enterprise/{id}{page}", ("__RequestVerificationToken", token), ("Identity.Name", "Đổi tên"), ("Identity.Commune", "22366"),
                ("Chosen.BusinessLine", "10"), ("About.Form", "Company"), ("About.Ownership", "Private"), ("Accept", "true"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        Assert.Equal("Khách sạn Kín", (await owner.OpenAsync($"/enterprise/{id}")).Heading);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        using var nobody = host.Visit();

        foreach (var page in Pages.Select(page => $"/enterprise/{Guid.CreateVersion7()}{page}").Concat(["/enterprise", "/enterprise/new"]))
        {
            Assert.Contains("/account/sign-in", (await nobody.GetAsync(page)).Location!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_taken_code_leads_to_a_request_and_only_the_owner_s_yes_opens_the_enterprise()
    {
        using var owner = await host.NewOwnerAsync();
        using var colleague = await host.NewOwnerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var id = EnterpriseVisits.IdOf(await owner.RegisterAsync(code, "Khách sạn Chung"));
        await host.ProveAsync(id);

        var taken = await colleague.FollowAsync(await colleague.TypeTaxCodeAsync(code));
        Assert.Equal("Mã số thuế này đã có người được xác nhận đại diện", taken.Heading);
        Assert.DoesNotContain("Khách sạn Chung", taken.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), taken.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(code, taken.Address, StringComparison.Ordinal);
        var asked = await colleague.GoOnAsync(taken);
        Assert.Equal("Đã gửi yêu cầu tham gia", asked.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/enterprise/{id}")).Status);

        Assert.Contains("Yêu cầu tham gia đang chờ: 1", (await owner.OpenAsync($"/enterprise/{id}")).Body, StringComparison.Ordinal);
        var requests = await owner.OpenAsync($"/enterprise/{id}/requests");
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/enterprise/{id}/requests")).Status);
        var answered = await owner.FollowAsync(await owner.SubmitAsync(requests, "main form", "button[value=true]"));
        Assert.Contains("Đã đồng ý", answered.Body, StringComparison.Ordinal);

        Assert.Equal("Khách sạn Chung", (await colleague.OpenAsync($"/enterprise/{id}")).Heading);
        Assert.Contains("Bạn cùng thực hiện", (await colleague.OpenAsync("/enterprise")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/enterprise/{id}/requests")).Status);
    }

    [Fact]
    public async Task A_no_opens_nothing_and_the_request_is_gone()
    {
        using var owner = await host.NewOwnerAsync();
        using var other = await host.NewOwnerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var id = EnterpriseVisits.IdOf(await owner.RegisterAsync(code, "Khách sạn Riêng"));
        await host.ProveAsync(id);
        await other.GoOnAsync(await other.FollowAsync(await other.TypeTaxCodeAsync(code)));

        var requests = await owner.OpenAsync($"/enterprise/{id}/requests");
        var declined = await owner.FollowAsync(await owner.SubmitAsync(requests, "main form", "button[value=false]"));
        var again = await owner.FollowAsync(await owner.SubmitAsync(requests, "main form", "button[value=true]"));

        Assert.Contains("Đã từ chối", declined.Body, StringComparison.Ordinal);
        Assert.Contains("Không có yêu cầu nào đang chờ", declined.Body, StringComparison.Ordinal);
        Assert.Contains("đã được trả lời trước đó", again.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/enterprise/{id}")).Status);
    }

    [Fact]
    public async Task Whoever_was_declined_is_told_when_to_ask_again()
    {
        using var owner = await host.NewOwnerAsync();
        using var other = await host.NewOwnerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var id = EnterpriseVisits.IdOf(await owner.RegisterAsync(code, "Khách sạn Chờ"));
        await host.ProveAsync(id);
        var taken = await other.FollowAsync(await other.TypeTaxCodeAsync(code));
        await other.SubmitAsync(taken);
        await owner.SubmitAsync(await owner.OpenAsync($"/enterprise/{id}/requests"), "main form", "button[value=false]");

        var again = await other.SubmitAsync(taken, ("OperationId", Guid.CreateVersion7().ToString()));

        Assert.Contains("30 ngày", Assert.Single(again.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_account_looks_for_20_different_tax_codes_an_hour()
    {
        using var visitor = await host.NewOwnerAsync();
        var first = EnterpriseVisits.NewTaxCode();
        Assert.NotNull((await visitor.TypeTaxCodeAsync(first)).Location);
        for (var i = 1; i < 20; i++)
        {
            Assert.NotNull((await visitor.TypeTaxCodeAsync(EnterpriseVisits.NewTaxCode())).Location);
        }

        Assert.Contains("quá nhiều mã số thuế", Assert.Single((await visitor.TypeTaxCodeAsync(EnterpriseVisits.NewTaxCode())).Errors), StringComparison.Ordinal);
        Assert.NotNull((await visitor.TypeTaxCodeAsync(first)).Location);
    }

    [Fact]
    public async Task The_own_code_typed_again_leads_to_the_own_enterprise()
    {
        using var owner = await host.NewOwnerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var home = await owner.RegisterAsync(code, "Khách sạn Một");

        var again = await owner.FollowAsync(await owner.TypeTaxCodeAsync(code));

        Assert.Equal(home.Address, again.Address);
    }

    [Fact]
    public async Task Whoever_has_papers_goes_on_past_a_taken_code_and_stays_apart()
    {
        using var owner = await host.NewOwnerAsync();
        using var other = await host.NewOwnerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var proved = await owner.RegisterAsync(code, "Khách sạn Đã Xác Nhận");
        await host.ProveAsync(EnterpriseVisits.IdOf(proved));

        var taken = await other.FollowAsync(await other.TypeTaxCodeAsync(code));
        var identity = await other.OpenAsync(
            taken.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Tôi có giấy tờ", StringComparison.Ordinal)).GetAttribute("href")!);
        var home = await other.GoOnAsync(await other.FillInAsync(identity, "Khách sạn Có Giấy Tờ"));

        Assert.Equal("Khách sạn Có Giấy Tờ", home.Heading);
        Assert.NotEqual(proved.Address, home.Address);
        Assert.Contains("Chưa xác nhận đại diện", home.Body, StringComparison.Ordinal);
        Assert.Contains("Người khác đã được xác nhận", (await other.OpenAsync($"{home.Address}/proof")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_may_enter_one_code_while_nobody_is_proved()
    {
        using var first = await host.NewOwnerAsync();
        using var second = await host.NewOwnerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        await first.RegisterAsync(code, "Khách sạn Nhanh");

        var home = await second.RegisterAsync(code, "Khách sạn Chậm");

        Assert.Equal("Khách sạn Chậm", home.Heading);
        Assert.DoesNotContain("Khách sạn Nhanh", (await second.OpenAsync("/enterprise")).Body, StringComparison.Ordinal);
    }
}

using System.Net;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>The members of an enterprise, as its pages show and change them.</summary>
public sealed class MemberTests(WebHost host)
{
    [Fact]
    public async Task A_viewer_sees_the_results_and_finds_no_page_that_changes_anything()
    {
        var (owner, colleague, id) = await TwoAsync("Khách sạn Xem");
        using var _ = owner;
        using var __ = colleague;
        var member = await owner.OpenAsync(await LinkOfColleagueAsync(owner, id));
        var changed = await owner.GoOnAsync(member, ("Role", "Viewer"));
        Assert.Contains("Đã đổi vai trò", changed.Body, StringComparison.Ordinal);
        Assert.Contains("Người xem", changed.Body, StringComparison.Ordinal);
        var token = TokenOf(await colleague.OpenAsync("/enterprise/new"));

        foreach (var page in new[] { "", "/profile", "/size/result", "/members", "/members/leave", "/assessments" })
        {
            var answer = await colleague.OpenAsync($"/enterprise/{id}{page}");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Empty(answer.Document.QuerySelectorAll($"a[href*='/profile/'], a[href='/enterprise/{id}/size'], main form button[name=FromLast]"));
        }

        foreach (var page in new[] { "/profile/name", "/profile/line", "/profile/about", "/size", "/requests" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/enterprise/{id}{page}")).Status);
            var answer = await colleague.PostAsync(
                $"/enterprise/{id}{page}", ("__RequestVerificationToken", token), ("Identity.Name", "Đổi tên"), ("Identity.Commune", "22366"),
                ("Chosen.BusinessLine", "10"), ("About.Form", "Company"), ("About.Ownership", "Private"), ("Accept", "true"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        var started = await colleague.PostAsync($"/enterprise/{id}/assessments", ("__RequestVerificationToken", token), ("FromLast", "false"));
        Assert.Equal(HttpStatusCode.NotFound, started.Status);
    }

    [Fact]
    public async Task Only_an_owner_changes_members_and_a_stranger_finds_nothing()
    {
        var (owner, colleague, id) = await TwoAsync("Khách sạn Vai");
        using var _ = owner;
        using var __ = colleague;
        using var stranger = await host.NewOwnerAsync();
        var member = await LinkOfColleagueAsync(owner, id);
        var token = TokenOf(await colleague.OpenAsync("/enterprise/new"));
        var strange = TokenOf(await stranger.OpenAsync("/enterprise/new"));

        foreach (var page in new[] { member, member + "/remove", member + "/hand-over" })
        {
            Assert.Equal(HttpStatusCode.OK, (await owner.OpenAsync(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await colleague.PostAsync(page, ("__RequestVerificationToken", token), ("Role", "Owner"))).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(page, ("__RequestVerificationToken", strange), ("Role", "Owner"))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/enterprise/{id}/members")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"/enterprise/{id}/members/leave", ("__RequestVerificationToken", strange))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/enterprise/{id}/members/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task A_removed_member_is_out_with_the_next_page()
    {
        var (owner, colleague, id) = await TwoAsync("Khách sạn Ra");
        using var _ = owner;
        using var __ = colleague;
        Assert.Equal(HttpStatusCode.OK, (await colleague.OpenAsync($"/enterprise/{id}")).Status);

        var confirm = await owner.OpenAsync(await LinkOfColleagueAsync(owner, id) + "/remove");
        var list = await owner.GoOnAsync(confirm);
        var again = await owner.SubmitAsync(confirm);

        Assert.Contains("Đã đưa thành viên ra", list.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Single(list.Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/enterprise/{id}")).Status);
        Assert.Contains("không còn là thành viên", (await colleague.OpenAsync("/account/inbox")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_owner_hands_over_before_leaving()
    {
        var (owner, colleague, id) = await TwoAsync("Khách sạn Giao");
        using var _ = owner;
        using var __ = colleague;
        var leave = await owner.OpenAsync($"/enterprise/{id}/members/leave");
        Assert.Contains("người quản lý duy nhất", leave.Body, StringComparison.Ordinal);
        var forced = await owner.PostAsync($"/enterprise/{id}/members/leave", ("__RequestVerificationToken", TokenOf(await owner.OpenAsync("/enterprise/new"))));
        Assert.Single(forced.Errors);
        var lowered = await owner.SubmitAsync(await owner.OpenAsync(await LinkOfOwnerAsync(owner, id)), ("Role", "Editor"));
        Assert.Contains("người quản lý duy nhất", Assert.Single(lowered.Errors), StringComparison.Ordinal);

        var list = await owner.GoOnAsync(await owner.OpenAsync(await LinkOfColleagueAsync(owner, id) + "/hand-over"));
        Assert.Contains("Đã bàn giao", list.Body, StringComparison.Ordinal);
        var left = await owner.GoOnAsync(await owner.OpenAsync($"/enterprise/{id}/members/leave"));
        Assert.Contains("Bạn đã rời doanh nghiệp", left.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync($"/enterprise/{id}")).Status);
        Assert.Contains("Người quản lý", (await colleague.OpenAsync($"/enterprise/{id}/members")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await colleague.OpenAsync($"/enterprise/{id}/requests")).Status);
    }

    [Fact]
    public async Task An_invited_address_comes_in_by_its_link_and_nobody_else_does()
    {
        using var owner = await host.NewOwnerAsync();
        var id = EnterpriseVisits.IdOf(await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Mời"));
        var email = $"{Guid.CreateVersion7():N}@vidu.test";
        var form = await owner.OpenAsync($"/enterprise/{id}/members/invite");
        Assert.Equal(2, (await owner.SubmitAsync(form, ("Email", "khong phai"))).Errors.Count);
        Assert.Contains("Lời mời đang chờ", (await owner.GoOnAsync(form, ("Email", email), ("Role", "Viewer"))).Body, StringComparison.Ordinal);
        Assert.Contains(
            "lời mời đang chờ", Assert.Single((await owner.SubmitAsync(await owner.OpenAsync($"/enterprise/{id}/members/invite"), ("Email", email), ("Role", "Editor"))).Errors),
            StringComparison.Ordinal);
        var link = (await host.MailsToAsync(email))[0].LinkTo("/enterprise/invitation/");

        using var nobody = host.Visit();
        Assert.Contains(Uri.EscapeDataString(link), (await nobody.GetAsync(link)).Location!, StringComparison.Ordinal);
        using var other = await host.NewOwnerAsync();
        var closed = await other.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, closed.Status);
        Assert.DoesNotContain("Khách sạn Mời", closed.Body, StringComparison.Ordinal);
        var forced = await other.PostAsync(link, ("__RequestVerificationToken", TokenOf(await other.OpenAsync("/enterprise/new"))));
        Assert.Equal(HttpStatusCode.NotFound, forced.Status);

        await host.AddAccountAsync(email);
        using var invited = await host.SignInAsync(email);
        var shown = await invited.OpenAsync(link);
        Assert.Contains("Khách sạn Mời", shown.Body, StringComparison.Ordinal);
        Assert.Contains("Người xem", shown.Body, StringComparison.Ordinal);
        var home = await invited.GoOnAsync(shown);
        Assert.Equal("Khách sạn Mời", home.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await invited.GetAsync($"/enterprise/{id}/members/invite")).Status);
        Assert.DoesNotContain("Lời mời đang chờ", (await owner.OpenAsync($"/enterprise/{id}/members")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_invitation_opens_nothing()
    {
        using var owner = await host.NewOwnerAsync();
        var id = EnterpriseVisits.IdOf(await owner.RegisterAsync(EnterpriseVisits.NewTaxCode(), "Khách sạn Rút"));
        var email = $"{Guid.CreateVersion7():N}@vidu.test";
        await host.AddAccountAsync(email);
        var list = await owner.GoOnAsync(await owner.OpenAsync($"/enterprise/{id}/members/invite"), ("Email", email), ("Role", "Editor"));
        var link = (await host.MailsToAsync(email))[0].LinkTo("/enterprise/invitation/");

        var after = await owner.GoOnAsync(list);

        Assert.Contains("Đã rút lại", after.Body, StringComparison.Ordinal);
        using var invited = await host.SignInAsync(email);
        Assert.Equal(HttpStatusCode.NotFound, (await invited.GetAsync(link)).Status);
    }

    private async Task<(Visitor Owner, Visitor Colleague, Guid Id)> TwoAsync(string name)
    {
        var owner = await host.NewOwnerAsync();
        var colleague = await host.NewOwnerAsync();
        var code = EnterpriseVisits.NewTaxCode();
        var id = EnterpriseVisits.IdOf(await owner.RegisterAsync(code, name));
        await host.ProveAsync(id);
        await colleague.GoOnAsync(await colleague.FollowAsync(await colleague.TypeTaxCodeAsync(code)));
        await owner.SubmitAsync(await owner.OpenAsync($"/enterprise/{id}/requests"), "main form", "button[value=true]");
        return (owner, colleague, id);
    }

    private static Task<string> LinkOfColleagueAsync(Visitor owner, Guid id) => LinkAsync(owner, id, isOwn: false);

    private static Task<string> LinkOfOwnerAsync(Visitor owner, Guid id) => LinkAsync(owner, id, isOwn: true);

    private static async Task<string> LinkAsync(Visitor owner, Guid id, bool isOwn)
    {
        var rows = (await owner.OpenAsync($"/enterprise/{id}/members")).Document.QuerySelectorAll("tbody tr");
        var row = rows.Single(r => r.TextContent.Contains("(bạn)", StringComparison.Ordinal) == isOwn);
        return row.QuerySelector("a")!.GetAttribute("href")!;
    }

    private static string TokenOf(Answer page) =>
        page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}

using System.Net;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.PersonalData;

public sealed class ConsentPagesTests(WebHost host)
{
    private const string Password = "ba con meo ngoi nhin ra bien";

    [Theory]
    [InlineData("/privacy", "vi")]
    [InlineData("/privacy", "en")]
    public async Task The_notice_is_open_to_everyone_in_both_languages(string address, string language)
    {
        using var visitor = host.Visit();
        visitor.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        var page = await visitor.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, language), (page.Status, page.Document.DocumentElement.GetAttribute("lang")));
        Assert.All(ConsentPurposes.All, purpose => Assert.Contains(
            purpose.Current.Text.In(language), page.Document.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sign_up_asks_each_purpose_with_a_box_that_is_not_ticked_and_keeps_what_was()
    {
        using var visitor = host.Visit();
        var page = await visitor.OpenAsync("/account/sign-up");
        var boxes = page.Document.QuerySelectorAll("input[name=Consents]");
        Assert.Equal(ConsentPurposes.All.Select(p => $"{p.Id}.{p.Current.Version}"), boxes.Select(b => b.GetAttribute("value")));
        Assert.All(boxes, box => Assert.False(box.HasAttribute("checked")));
        Assert.Contains(page.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "/privacy");

        var wrong = await visitor.SubmitAsync(page, ("Email", "nao-do"), ("Password", Password), ("Consents", "news.1"));
        Assert.Equal(["news.1"], wrong.Document.QuerySelectorAll("input[name=Consents][checked]").Select(b => b.GetAttribute("value")));
        Assert.Equal("/account/signed-up", (await visitor.SubmitAsync(wrong, ("Email", "dong-y@vi-du.vn"), ("Password", Password))).Location);
        Assert.Equal([ConsentPurposes.News], await GivenAsync("dong-y@vi-du.vn"));
    }

    [Fact]
    public async Task Nothing_ticked_blocks_nothing_and_a_known_address_changes_nobodys_consents()
    {
        using var visitor = host.Visit();
        var page = await visitor.OpenAsync("/account/sign-up");
        Assert.Equal("/account/signed-up", (await visitor.SubmitAsync(page, ("Email", "khong-y@vi-du.vn"), ("Password", Password))).Location);
        Assert.Empty(await GivenAsync("khong-y@vi-du.vn"));

        var known = await host.AddAccountAsync("da-co@vi-du.vn");
        page = await visitor.OpenAsync("/account/sign-up");
        await visitor.SubmitAsync(page, ("Email", "da-co@vi-du.vn"), ("Password", Password), ("Consents", "news.1"));
        Assert.Empty(await GivenAsync(known));
    }

    [Fact]
    public async Task A_consent_is_given_and_withdrawn_on_the_page_of_ones_own_data()
    {
        var id = await host.AddAccountAsync("rut-lai@vi-du.vn");
        using var visitor = await host.SignInAsync("rut-lai@vi-du.vn");
        var page = await visitor.OpenAsync("/account/data");

        var given = await visitor.SubmitAsync(page, Form(ConsentPurposes.SupportContact), "button[name=Given]");
        Assert.Equal("/account/data", given.Location);
        Assert.Equal([ConsentPurposes.SupportContact], await GivenAsync(id));

        page = await visitor.OpenAsync("/account/data");
        Assert.Contains("Đã ghi nhận sự đồng ý", page.Body, StringComparison.Ordinal);
        await visitor.SubmitAsync(page, Form(ConsentPurposes.SupportContact), "button[name=Given]");
        Assert.Empty(await GivenAsync(id));
        Assert.Contains("đã rút lại lúc", (await visitor.OpenAsync("/account/data")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_has_changed_since_is_not_agreed_to_and_that_is_said()
    {
        var id = await host.AddAccountAsync("ban-cu@vi-du.vn");
        using var visitor = await host.SignInAsync("ban-cu@vi-du.vn");
        var page = await visitor.OpenAsync("/account/data");
        var answer = await visitor.SubmitAsync(page, Form(ConsentPurposes.News), "button[name=Given]", ("TextVersion", "99"));
        Assert.Single(answer.Errors);
        Assert.Empty(await GivenAsync(id));
    }

    private static string Form(string purpose) => $"section[aria-labelledby=purpose-{purpose}] form";

    private async Task<IEnumerable<string>> GivenAsync(string email)
    {
        var mails = await host.MailsToAsync(email);
        return await GivenAsync(Guid.Parse(System.Web.HttpUtility.ParseQueryString(mails[0].LinkTo("/account/confirm").Split('?')[1])["account"]!));
    }

    private async Task<IEnumerable<string>> GivenAsync(Guid id)
    {
        var data = await host.Grains.GetGrain<IPersonDataDesk>(IPersonDataDesk.Key).GetAsync(id);
        return data.Consents.Where(c => c.WithdrawnAt is null).Select(c => c.Purpose);
    }
}

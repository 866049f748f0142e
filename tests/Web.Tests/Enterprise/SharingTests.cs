using System.Net;
using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Assessments;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>What the enterprise allows, and what its province's officers then read.</summary>
public sealed class SharingTests(WebHost host)
{
    private static readonly Instrument Dbi = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2021");

    [Fact]
    public async Task The_answers_are_not_there_until_the_owner_agrees_and_not_any_more_after()
    {
        var owner = await Assessor.CreateAsync(host);
        await owner.CompleteAsync(_ => "3");
        using var officer = await OfficerAsync("56");
        using var neighbour = await OfficerAsync("79");
        Assert.Null((await officer.OpenAsync(PageOf(owner))).Document.QuerySelector($"a[href='{AnswersOf(owner)}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(AnswersOf(owner))).Status);

        await SendAsync(owner, "Switch", ("Shared", "true"));

        Assert.NotNull((await officer.OpenAsync(PageOf(owner))).Document.QuerySelector($"a[href='{AnswersOf(owner)}']"));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(AnswersOf(owner))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(AnswersOf(owner))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.GetAsync(AnswersOf(owner))).Status);
        var sharing = await owner.GetAsync(SharingOf(owner));
        Assert.Contains(sharing.Document.QuerySelectorAll("main li"), li => li.TextContent.Contains("đọc câu trả lời", StringComparison.Ordinal));

        await SendAsync(owner, "Switch", ("Shared", "false"));

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(AnswersOf(owner))).Status);
    }

    [Fact]
    public async Task No_question_about_security_is_on_the_officers_page_and_every_other_is()
    {
        var owner = await Assessor.CreateAsync(host);
        await owner.CompleteAsync(_ => "4");
        await SendAsync(owner, "Switch", ("Shared", "true"));
        using var officer = await OfficerAsync("56");

        var page = await officer.OpenAsync(AnswersOf(owner));

        var words = page.Words();
        Assert.Contains(Dbi.Questions, q => q.Sensitive);
        Assert.All(Dbi.Questions.Where(q => q.Sensitive), question =>
        {
            Assert.Null(page.Document.QuerySelector($"[data-question='{question.Id}']"));
            Assert.DoesNotContain(question.Text.Vi, words, StringComparison.Ordinal);
            Assert.All(question.Options, o => Assert.DoesNotContain(o.Text.Vi, words, StringComparison.Ordinal));
        });
        Assert.All(Dbi.Questions.Where(q => !q.Sensitive), question => Assert.Contains(
            question.Options[4].Text.Vi, page.Document.QuerySelector($"[data-question='{question.Id}']")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_lets_officers_read_until_one_of_them_answers_it()
    {
        var owner = await Assessor.CreateAsync(host);
        await owner.CompleteAsync(_ => "2");
        using var officer = await OfficerAsync("56");
        using var neighbour = await OfficerAsync("79");
        var page = await owner.GetAsync(SharingOf(owner));
        Assert.Single((await owner.Visitor.SubmitAsync(page, "form[action$='handler=Open']", button: null, ("About", ""))).Errors);
        Assert.Single((await owner.Visitor.SubmitAsync(page, "form[action$='handler=Open']", button: null, ("About", new string('a', 1_001)))).Errors);

        await SendAsync(owner, "Open", ("About", "Cần tư vấn phần mềm bán hàng " + owner.TaxCode));

        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(AnswersOf(owner))).Status);
        var list = await officer.OpenAsync("/department/cases");
        var link = list.Document.QuerySelectorAll("main .card").Single(s => s.TextContent.Contains(owner.TaxCode, StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync(link)).Status);
        var one = await officer.OpenAsync(link);
        Assert.Single((await officer.SubmitAsync(one, ("Answer", " "))).Errors);
        Assert.Equal("/department/cases", (await officer.SubmitAsync(one, ("Answer", "Mời bạn tới buổi tư vấn ngày 3/12"))).Location);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(AnswersOf(owner))).Status);
        Assert.Contains("Mời bạn tới buổi tư vấn ngày 3/12", (await owner.GetAsync(SharingOf(owner))).Words(), StringComparison.Ordinal);
        Assert.Contains(await host.MailsToAsync(owner.Email), m => m.Body.Contains(SharingOf(owner), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_member_closes_a_case_and_a_stranger_finds_nothing()
    {
        var owner = await Assessor.CreateAsync(host);
        await owner.CompleteAsync(_ => "1");
        await SendAsync(owner, "Open", ("About", "Cần hỏi về hóa đơn điện tử"));
        using var officer = await OfficerAsync("56");

        await SendAsync(owner, "Close");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(AnswersOf(owner))).Status);
        using var stranger = await host.NewOwnerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(SharingOf(owner))).Status);
    }

    private static string PageOf(Assessor owner) => $"/department/enterprises/{owner.Root.Split('/')[2]}";

    private static string AnswersOf(Assessor owner) => PageOf(owner) + "/answers";

    private static string SharingOf(Assessor owner) => $"/enterprise/{owner.Root.Split('/')[2]}/sharing";

    private static async Task SendAsync(Assessor owner, string handler, params (string Name, string Value)[] values)
    {
        var page = await owner.GetAsync(SharingOf(owner));
        var answer = await owner.Visitor.SubmitAsync(page, $"form[action$='handler={handler}']", button: null, values);
        Assert.True(answer.Location is not null, string.Join("; ", answer.Errors));
    }

    private async Task<Visitor> OfficerAsync(string province)
    {
        var email = $"{Guid.CreateVersion7():N}@so-chia-se.test";
        await host.AddAccountAsync(email, province);
        return await host.SignInAsync(email);
    }
}

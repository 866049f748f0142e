using System.Net;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>For whoever is not a member, and under an id that is none, there is nothing.</summary>
public sealed class ForeignTests(WebHost host)
{
    private static readonly string[] DraftPages = ["", "/1/1", "/check", "/discard"];
    private static readonly string[] ResultPages = ["/result", "/receipt", "/receipt.json"];

    [Fact]
    public async Task Another_person_finds_none_of_the_pages()
    {
        var (owner, other) = (await Assessor.CreateAsync(host), await Assessor.CreateAsync(host));
        var done = (await owner.CompleteAsync(_ => "2")).Address.Split("/result")[0];
        var draft = await owner.StartAsync();

        foreach (var address in DraftPages.Select(p => draft + p).Concat(ResultPages.Select(p => done + p)).Append(owner.Root))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task Another_enterprises_assessment_is_not_found_under_ones_own()
    {
        var (owner, other) = (await Assessor.CreateAsync(host), await Assessor.CreateAsync(host));
        var done = (await owner.CompleteAsync(_ => "2")).Address.Split("/result")[0].Split('/')[^1];
        var draft = (await owner.StartAsync()).Split('/')[^1];

        foreach (var page in DraftPages.Concat(ResultPages))
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.GetAsync($"{other.Root}/{done}{page}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.GetAsync($"{other.Root}/{draft}{page}")).Status);
        }
    }

    [Fact]
    public async Task Another_person_cannot_post_to_any_of_them()
    {
        var (owner, other) = (await Assessor.CreateAsync(host), await Assessor.CreateAsync(host));
        var draft = await owner.StartAsync();
        var token = (await other.GetAsync(await other.StartAsync() + "/1/1"))
            .Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var address in new[] { owner.Root, draft + "/1/1", draft + "/check", draft + "/discard" })
        {
            var answer = await other.Visitor.PostAsync(address, ("__RequestVerificationToken", token), ("q-1.1.1", "5"), ("DeclaredTrue", "true"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        Assert.Null((await owner.GetAsync(draft + "/1/1")).Chosen("1.1.1"));
    }

    [Theory]
    [InlineData("/1/9")]
    [InlineData("/7/1")]
    [InlineData("/1/0")]
    [InlineData("/result")]
    public async Task A_page_that_the_draft_does_not_have_is_not_found(string page)
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.GetAsync(draft + page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Visitor.GetAsync($"{owner.Root}/{Guid.CreateVersion7()}{page}")).Status);
    }
}

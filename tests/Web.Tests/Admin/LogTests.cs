using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Resources;

namespace SanSangSo.Web.Tests.Admin;

public sealed class LogTests(WebHost host)
{
    [Fact]
    public void Every_kind_of_event_has_its_words()
    {
        var texts = TextFiles.Vietnamese("AdminTexts");
        Assert.Empty(EventKinds.All.Where(kind => !texts.Contains("Kind." + kind)));
    }

    [Fact]
    public async Task What_was_done_is_found_by_person_kind_and_day_and_the_search_stays_out_of_the_address()
    {
        var id = await host.AddAdministratorAsync("doc-nhat-ky@vi-du.vn");
        using var admin = await host.SignInAsync("doc-nhat-ky@vi-du.vn");
        await admin.SubmitAsync(await admin.OpenAsync("/admin/invite"), ("Email", "trong-nhat-ky@vi-du.vn"), ("Role", "Auditor"));

        var found = await SearchAsync(admin, ("Who", "DOC-nhat-ky@vi-du.vn"), ("Kind", "invitation.invited"));
        Assert.Matches(@"^/admin/log\?search=[0-9a-f]{8}$", found.Address);
        var line = Assert.Single(Lines(found));
        Assert.Contains("doc-nhat-ky@vi-du.vn", line, StringComparison.Ordinal);
        Assert.Contains("trong-nhat-ky@vi-du.vn", line, StringComparison.Ordinal);
        Assert.Equal("DOC-nhat-ky@vi-du.vn", found.Document.QuerySelector("#Who")!.GetAttribute("value"));

        Assert.Empty(Lines(await SearchAsync(admin, ("Who", "doc-nhat-ky@vi-du.vn"), ("Day", "1/1/2001"))));
        Assert.Single((await admin.SubmitAsync(await admin.OpenAsync("/admin/log"), ("Day", "hom qua"))).Errors);

        // Reading it is itself in it: the first search, the second, and this one, beside the plain looks before each.
        var readings = Lines(await SearchAsync(admin, ("Who", "doc-nhat-ky@vi-du.vn"), ("Kind", "person.log-read")));
        Assert.True(readings.Count >= 3, $"{readings.Count} readings");
        Assert.True((await host.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetAsync(id)).IsStaff);
    }

    [Fact]
    public async Task At_most_fifty_a_page_and_the_next_goes_on_where_it_ended()
    {
        var id = await host.AddAdministratorAsync("nhieu-dong@vi-du.vn");
        for (var i = 0; i < 55; i++)
        {
            await host.Grains.GetGrain<IPersonGrain>(id).NoteSignInAsync(new Caller(id, Guid.NewGuid()), $"thu-{i}");
        }

        using var admin = await host.SignInAsync("nhieu-dong@vi-du.vn");
        var first = await SearchAsync(admin, ("Who", "nhieu-dong@vi-du.vn"), ("Kind", "person.sign-in-noted"));
        Assert.Equal(50, Lines(first).Count);
        var second = await admin.OpenAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.NotEmpty(Lines(second));
        Assert.Empty(Lines(first).Intersect(Lines(second)));
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
        Assert.Contains(Lines(second), line => line.Contains("thu-0", StringComparison.Ordinal));
    }

    private static async Task<Answer> SearchAsync(Visitor admin, params (string Name, string Value)[] fields)
    {
        var answer = await admin.SubmitAsync(await admin.OpenAsync("/admin/log"), fields);
        return await admin.OpenAsync(answer.Location!);
    }

    private static List<string> Lines(Answer page) =>
        [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}

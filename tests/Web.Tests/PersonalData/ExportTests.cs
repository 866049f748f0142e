using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.PersonalData;

public sealed class ExportTests(WebHost host)
{
    [Fact]
    public async Task The_file_holds_a_JSON_of_all_lists_and_each_as_CSV_that_computes_nothing()
    {
        var id = await host.AddAccountAsync("ban-sao@vi-du.vn");
        await host.Grains.GetGrain<IPersonGrain>(id).ChangeNameAsync(new Caller(id, Guid.CreateVersion7()), "=1+1 Ẩn");
        using var visitor = await host.SignInAsync("ban-sao@vi-du.vn");
        var page = await visitor.OpenAsync("/account/data");
        Assert.Equal("/account/data", (await visitor.GetAsync("/account/data/export")).Location);

        using var zip = await DownloadAsync(visitor, page);

        var data = JsonDocument.Parse(Read(zip, "data.json")).RootElement;
        Assert.Equal(id, data.GetProperty("personId").GetGuid());
        Assert.Equal("ban-sao@vi-du.vn", data.GetProperty("account")[0].GetProperty("email").GetString());
        Assert.Equal("ban-sao@vi-du.vn", data.GetProperty("sign-in-account")[0].GetProperty("userName").GetString());
        Assert.Equal("signed-in", data.GetProperty("sign-ins")[0].GetProperty("result").GetString());
        Assert.Equal("data-exported.1", data.GetProperty("journal").EnumerateArray().Last().GetProperty("kind").GetString());
        Assert.DoesNotContain("passwordHash", Read(zip, "data.json"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            data.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array).Select(p => p.Name + ".csv").Order(StringComparer.Ordinal),
            zip.Entries.Select(e => e.FullName).Where(n => n.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.StartsWith("\ufeff\"id\",\"email\"", Read(zip, "account.csv"), StringComparison.Ordinal);
        Assert.Contains("\"'=1+1 Ẩn\"", Read(zip, "account.csv"), StringComparison.Ordinal);
    }

    private static async Task<ZipArchive> DownloadAsync(Visitor visitor, Answer page)
    {
        var form = page.Document.QuerySelector("form[action='/account/data/export']")!;
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input")
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)));
        using var response = await visitor.Http.PostAsync(new Uri("/account/data/export", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        Assert.Equal("application/zip", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("du-lieu-cua-toi.zip", response.Content.Headers.ContentDisposition!.FileName);
        return new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync()), ZipArchiveMode.Read);
    }

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }
}

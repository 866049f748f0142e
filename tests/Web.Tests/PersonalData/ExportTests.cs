using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Files;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Tests.Enterprise;

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

    [Fact]
    public async Task The_files_that_the_person_sent_go_along_byte_by_byte()
    {
        var id = await host.AddAccountAsync("ban-sao-tep@vi-du.vn");
        var enterprise = Guid.CreateVersion7();
        var details = new ProfileDetails("Tệp Thử", "22366", "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await host.Grains.GetGrain<IEnterpriseProfile>(enterprise).RegisterAsync(
            new Caller(id, Guid.CreateVersion7()), new RegisterEnterprise("56", TaxCode.Parse(EnterpriseVisits.NewTaxCode()), details))).Accepted);
        using var visitor = await host.SignInAsync("ban-sao-tep@vi-du.vn");
        var bytes = "%PDF-1.7 giấy chứng nhận"u8.ToArray();
        using var content = new MemoryStream(bytes);
        var kept = (await host.Services.GetRequiredService<IFileStore>().PutAsync(Guid.CreateVersion7(), content, maximum: 1_000))!;
        Assert.True((await host.Grains.GetGrain<IEnterpriseProof>(enterprise).AskAsync(
            new Caller(id, Guid.CreateVersion7()),
            new AskForProof(ProofWay.Document, [new ProofFile(kept.Id, DocumentTypes.Pdf, kept.Size, kept.Sha256)]))).Accepted);

        using var zip = await DownloadAsync(visitor, await visitor.OpenAsync("/account/data"));

        using var copy = new MemoryStream();
        await zip.GetEntry($"files/{kept.Id}.pdf")!.Open().CopyToAsync(copy);
        Assert.Equal(bytes, copy.ToArray());
        var data = JsonDocument.Parse(Read(zip, "data.json")).RootElement;
        Assert.Equal(kept.Sha256, data.GetProperty("files")[0].GetProperty("sha256").GetString());
        Assert.Equal("Document", data.GetProperty("claims")[0].GetProperty("way").GetString());
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

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Api;

public sealed class RuleBookTests(WebHost host)
{
    [Fact]
    public async Task Everyone_reads_every_question_with_its_points_without_signing_in()
    {
        using var visitor = host.Visit();
        var list = await visitor.OpenAsync("/instruments");
        foreach (var instrument in InstrumentCatalogue.BuiltIn.All)
        {
            Assert.Contains($"/instruments/{instrument.Id}\"", list.Body, StringComparison.Ordinal);
            var page = await visitor.OpenAsync($"/instruments/{instrument.Id}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            var shown = instrument.For(instrument.Sectors.FirstOrDefault()?.Id);
            Assert.Equal(shown.Questions.Select(q => "q-" + q.Id), page.Document.QuerySelectorAll("section.rule").Select(s => s.Id));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/instruments/vn-dbi-2025?sector=moon")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/instruments/vn-dbi-2025?version=9")).Status);
    }

    [Fact]
    public async Task The_files_are_the_published_text_and_may_be_kept_for_ever()
    {
        using var visitor = host.Visit();
        var yaml = await visitor.GetAsync("/instruments/eu-dma/1.yaml");
        var published = InstrumentCatalogue.BuiltIn.FindPublished("eu-dma", 1)!;

        Assert.Equal(published.Yaml, yaml.Body);
        Assert.Equal(published.Sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml.Body))));
        Assert.Contains("immutable", yaml.Headers["Cache-Control"], StringComparison.Ordinal);

        using var json = JsonDocument.Parse((await visitor.GetAsync("/instruments/eu-dma/1.json")).Body);
        Assert.Equal(("eu-dma", 1, 6), (
            json.RootElement.GetProperty("id").GetString(), json.RootElement.GetProperty("version").GetInt32(), json.RootElement.GetProperty("pillars").GetArrayLength()));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/instruments/eu-dma/2.yaml")).Status);
    }
}

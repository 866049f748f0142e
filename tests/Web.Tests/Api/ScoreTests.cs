using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Api;

/// <summary>The score API as programs use it: golden vectors, faults by their places, and receipts checked.</summary>
public sealed class ScoreTests(WebHost host)
{
    private const string Score = "/api/v1/score";
    private const string Verify = "/api/v1/receipts/verify";

    private const string EuThird = """
        {"instrument":"eu-dma","version":"latest","answers":{"q1.invested":[1,2,3,4],"q1.planned":[1,2,3,4,5,6],"q2":[1,2,3,4,5],"q3":[1,2,3,4,5,6],
        "q4":{"1":0,"2":0,"3":3,"4":0,"5":1,"6":0,"7":0},"q5":[1,2],"q6":[1,2,3],"q7":[1,2,3],"q8":[1,2],"q9":{"1":0,"2":0,"3":0,"4":1,"5":3},
        "q10":[1,2,3],"q11":{"1":"no","2":"partly","3":"partly","4":"no","5":"yes"}}}
        """;

    [Fact]
    public async Task The_european_vectors_are_0_100_and_that_of_the_reference()
    {
        var empty = await ScoredAsync("""{"instrument":"eu-dma","version":1,"answers":{}}""");
        Assert.Equal(("0", "100", 1), (empty["total"]!.ToJsonString(), empty["maximum"]!.ToJsonString(), (int)empty["level"]!["number"]!));
        Assert.Equal(12, empty["unanswered"]!.AsArray().Count);

        var best = await ScoredAsync(Best("eu-dma", null));
        Assert.Equal(("100", 4), (best["total"]!.ToJsonString(), (int)best["level"]!["number"]!));
        Assert.Empty(best["unanswered"]!.AsArray());

        var third = await ScoredAsync(EuThird);
        Assert.StartsWith("34.6408730158730158", third["total"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["50", "35.71", "33.03", "38.09", "16", "35"], third["pillars"]!.AsArray().Select(p => Cut(p!["score"]!)));
        var q7 = third["receipt"]!.AsArray().Single(l => (string)l!["question"]! == "q7")!;
        Assert.Equal(("3", "7"), (q7["points"]!.ToJsonString(), q7["maximum"]!.ToJsonString()));
        // Divided by 8, question 7 would give 3.75 of 10 in place of 4.2857…, and the total 34.19.
        var total = decimal.Parse(third["total"]!.ToJsonString(), CultureInfo.InvariantCulture);
        Assert.Equal(34.19m, decimal.Round(total - (((3m / 7) - (3m / 8)) * 50 / 6), 2, MidpointRounding.ToZero));
    }

    [Fact]
    public async Task Sixty_answers_of_2021_add_up_with_their_weights()
    {
        var best = await ScoredAsync(Best("vn-dbi-2021", null));
        Assert.Equal(("320", "320", 5), (best["total"]!.ToJsonString(), best["maximum"]!.ToJsonString(), (int)best["level"]!["number"]!));

        var one = await ScoredAsync("""{"instrument":"vn-dbi-2021","version":"latest","sector":"hotel","answers":{"2.1.1":3}}""");
        Assert.Equal(("15", 0), (one["total"]!.ToJsonString(), (int)one["level"]!["number"]!));
        Assert.Equal("Chưa khởi động", (string)one["level"]!["name"]!["vi"]!);
        Assert.Equal(59, one["unanswered"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_hotel_has_a_point_a_tool_and_half_a_point_a_pair_of_ticked_tools()
    {
        var instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2025").For("hotel");
        var links = instrument.Questions.Single(q => q.Kind == QuestionKind.Links);
        var (first, second) = links.Pairs[0].Pair;
        var tools = links.LinksOf!;
        var body = $$$"""{"instrument":"vn-dbi-2025","version":1,"sector":"hotel","answers":{"{{{tools}}}":[{{{first}}},{{{second}}}],"{{{links.Id}}}":[[{{{second}}},{{{first}}}]]}}""";

        var scored = await ScoredAsync(body);

        var pillar = instrument.Pillars.Single(p => p.Counts);
        var maximum = pillar.Questions.Sum(q => (decimal)q.Maximum);
        Assert.Equal(100 * 2.5m / maximum, decimal.Parse(scored["total"]!.ToJsonString(), CultureInfo.InvariantCulture));
        Assert.All(scored["pillars"]!.AsArray().Where(p => (string)p!["id"]! != pillar.Id), p => Assert.True((bool)p!["profile"]! && p["level"] is null));
        Assert.Equal("100", (await ScoredAsync(Best("vn-dbi-2025", "hotel")))["total"]!.ToJsonString());
    }

    [Fact]
    public async Task Every_fault_is_named_at_its_place()
    {
        var (status, problem) = await SendAsync(Score, """
            {"instrument":"eu-dma","version":1,"colour":1,"size":"Huge","answers":{"q2":[1,99,"3",1,2.5],"q2":[],"q4":{"1":"0","9":1,"7":9},"q7":[1,8],"q11":{"1":"maybe","2":1},"9.9":1,"q3":null}}
            """);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(
            [
                "answers.q11[\"1\"]", "answers.q11[\"2\"]", "answers.q2", "answers.q2[1]", "answers.q2[2]", "answers.q2[3]", "answers.q2[4]", "answers.q3",
                "answers.q4[\"1\"]", "answers.q4[\"7\"]", "answers.q4[\"9\"]", "answers.q7[1]", "answers[\"9.9\"]", "colour", "size",
            ],
            problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"instrument":"vn-dbi-2025","version":1,"answers":{}}""", "sector")]
    [InlineData("""{"instrument":"vn-dbi-2025","version":1,"sector":"moon","answers":{}}""", "sector")]
    [InlineData("""{"instrument":"vn-dbi-2025","version":1,"sector":null,"answers":{}}""", "sector")]
    [InlineData("""{"instrument":"no-such","version":1,"answers":{}}""", "instrument")]
    [InlineData("""{"instrument":"eu-dma","version":7,"answers":{}}""", "version")]
    [InlineData("""{"instrument":"eu-dma","version":"1","answers":{}}""", "version")]
    [InlineData("""{"instrument":"eu-dma","version":1.0,"answers":{}}""", "version")]
    [InlineData("""{"instrument":"eu-dma","answers":{}}""", "version")]
    [InlineData("""{"instrument":"eu-dma","version":1}""", "answers")]
    [InlineData("""{"instrument":"eu-dma","version":1,"answers":[]}""", "answers")]
    [InlineData("""{"instrument":"vn-dbi-2021","version":1,"answers":{"1.1.1":"3"}}""", "answers[\"1.1.1\"]")]
    [InlineData("""{"instrument":"vn-dbi-2021","version":1,"answers":{"1.1.1":3.0}}""", "answers[\"1.1.1\"]")]
    [InlineData("""{"instrument":"vn-dbi-2021","version":1,"answers":{"1.1.1":6}}""", "answers[\"1.1.1\"]")]
    [InlineData("""{"instrument":"vn-dbi-2021","version":1,"answers":{"1.1.1":-1}}""", "answers[\"1.1.1\"]")]
    [InlineData("""{"instrument":"vn-dbi-2021","version":1,"answers":{"1.1.1":[3]}}""", "answers[\"1.1.1\"]")]
    [InlineData("""{"instrument":"eu-dma","version":1,"answers":{"q2":[[1]]}}""", "answers.q2[0]")]
    [InlineData("""[]""", "$")]
    [InlineData("""{"instrument":""", "$")]
    [InlineData("""{"instrument":"\ud800","version":1,"answers":{}}""", "$")]
    [InlineData("", "$")]
    public async Task A_fault_is_refused_with_its_place(string body, string path)
    {
        var (status, problem) = await SendAsync(Score, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(path, Assert.Single(problem["errors"]!.AsObject()).Key);
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_language_of_the_request()
    {
        const string body = """{"instrument":"no-such","version":1,"answers":{}}""";
        Assert.Equal("Không có bộ câu hỏi này.", (string)(await SendAsync(Score, body)).Answer["errors"]!["instrument"]![0]!);
        Assert.Equal("There is no such instrument.", (string)(await SendAsync(Score, body, "en-US")).Answer["errors"]!["instrument"]![0]!);
    }

    [Fact]
    public async Task A_body_over_a_megabyte_and_one_that_is_no_json_are_refused_and_no_cookie_is_set()
    {
        var (status, large) = await SendAsync(Score, new string(' ', (1 << 20) + 1));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, 413), (status, (int)large["status"]!));
        Assert.Equal("Nội dung gửi lên lớn hơn 1 MB.", (string)large["title"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(Score, new string(' ', 1 << 20))).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendAsync(Score, "{}", type: "text/plain")).Status);

        using var visitor = host.Visit();
        using var content = Json(EuThird, "application/json");
        using var response = await visitor.Http.PostAsync(new Uri(Score, UriKind.Relative), content);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_receipt_that_was_changed_is_told_by_question_with_old_and_new_points()
    {
        var scored = await ScoredAsync(EuThird);
        var same = await SendAsync(Verify, scored.ToJsonString());
        Assert.True((bool)same.Answer["matches"]!, same.Answer.ToJsonString());

        scored["receipt"]!.AsArray().Single(l => (string)l!["question"]! == "q7")!["points"] = 7;
        scored["total"] = 40;
        var changed = (await SendAsync(Verify, scored.ToJsonString())).Answer;

        Assert.False((bool)changed["matches"]!);
        var differences = changed["differences"]!.AsArray();
        Assert.Equal("""{"question":"q7","part":"points","was":7,"now":3}""", differences[0]!.ToJsonString());
        Assert.Equal("total", (string)differences[1]!["part"]!);
        Assert.Equal(2, differences.Count);
    }

    [Fact]
    public async Task The_file_that_people_download_is_checked_too()
    {
        var instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2025");
        var links = instrument.For("hotel").Questions.Single(q => q.Kind == QuestionKind.Links);
        var receipt = SanSangSo.Assessments.Scoring.Scorer.Score(
            instrument,
            new Dictionary<string, SanSangSo.Assessments.Scoring.Answer> { [links.LinksOf!] = SanSangSo.Assessments.Scoring.Answer.OfAll([1, 2, 3]) },
            "hotel");
        var file = JsonSerializer.SerializeToNode(receipt, SanSangSo.Assessments.DomainJson.Default.ScoreReceipt)!;
        var same = await SendAsync(Verify, file.ToJsonString());
        Assert.True((bool)same.Answer["matches"]!, same.Answer.ToJsonString());

        file["level"] = 5;
        Assert.Equal("level", (string)Assert.Single((await SendAsync(Verify, file.ToJsonString())).Answer["differences"]!.AsArray())!["part"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(Verify, "{}")).Status);
    }

    [Fact]
    public async Task The_openapi_document_describes_both()
    {
        using var visitor = host.Visit();
        var document = JsonNode.Parse((await visitor.GetAsync("/openapi/v1.json")).Body)!;

        Assert.Equal([Verify, Score], document["paths"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
        var body = document["components"]!["schemas"]!["ScoreBody"]!["properties"]!.AsObject();
        Assert.Equal(["answers", "instrument", "sector", "size", "version"], body.Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.True(document["components"]!["schemas"]!.AsObject().ContainsKey("ScoreAnswer"));
    }

    private static string Best(string id, string? sector)
    {
        var answers = InstrumentCatalogue.BuiltIn.Latest(id).For(sector).Questions.Select(q => $"\"{q.Id}\":" + q.Kind switch
        {
            QuestionKind.Multiple => $"[{string.Join(',', q.Options.Where(o => !o.Exclusive).Select(o => o.Number))}]",
            QuestionKind.Grid => $"{{{string.Join(',', q.Rows.Select(r => $"\"{r.Number}\":{(char.IsAsciiDigit(q.Scale[^1].Value[0]) ? q.Scale[^1].Value : $"\"{q.Scale[^1].Value}\"")}"))}}}",
            QuestionKind.Links => $"[{string.Join(',', q.Pairs.Select(p => $"[{p.Pair.First},{p.Pair.Second}]"))}]",
            QuestionKind.Ratio => """{"part":1,"whole":1}""",
            _ => q.Options.MaxBy(o => o.Points)!.Number.ToString(CultureInfo.InvariantCulture),
        });
        var of = sector is null ? "" : $"\"sector\":\"{sector}\",";
        return $"{{\"instrument\":\"{id}\",\"version\":\"latest\",{of}\"answers\":{{{string.Join(',', answers)}}}}}";
    }

    private static string Cut(JsonNode number) =>
        decimal.Round(decimal.Parse(number.ToJsonString(), CultureInfo.InvariantCulture), 2, MidpointRounding.ToZero).ToString("0.##", CultureInfo.InvariantCulture);

    private static StringContent Json(string body, string type) => new(body, Encoding.UTF8, new MediaTypeHeaderValue(type));

    private async Task<JsonNode> ScoredAsync(string body)
    {
        var (status, answer) = await SendAsync(Score, body);
        Assert.True(status == HttpStatusCode.OK, answer.ToJsonString());
        return answer;
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(string address, string body, string? language = null, string type = "application/json")
    {
        using var visitor = host.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = Json(body, type) };
        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        using var response = await visitor.Http.SendAsync(request);
        Assert.Equal(response.IsSuccessStatusCode ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}

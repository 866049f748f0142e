using System.Globalization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>Questions of every kind on pages: ticks, tables, links, and the sector that decides which tools are asked about.</summary>
public sealed class KindsTests(WebHost host)
{
    /// <summary>A gate and, behind it, a ratio.</summary>
    internal const string SmallInstrument = """
        id: "thu-nho"
        version: 1
        name: { vi: "Bộ nhỏ", en: "Small set" }
        issued: "2026-01-31"
        notice: { vi: "Thử", en: "A try" }
        provenance:
          - { about: structure, kind: ours, source: { vi: "Chúng tôi", en: "Ours" } }
        levels:
          - { level: 1, from: 0, name: { vi: "Một", en: "One" }, meaning: { vi: "Một", en: "One" } }
          - { level: 2, from: 2, name: { vi: "Hai", en: "Two" }, meaning: { vi: "Hai", en: "Two" } }
        pillars:
          - id: "orders"
            name: { vi: "Đơn hàng", en: "Orders" }
            about: { vi: "Về đơn hàng", en: "About orders" }
            components:
              - id: "orders.1"
                name: { vi: "Bán trên mạng", en: "Online" }
                questions:
                  - id: "gate"
                    cutoffs: ours
                    scored: false
                    text: { vi: "Có bán trên mạng không?", en: "Do you sell online?" }
                    options:
                      - { option: 1, points: 0, vi: "Không", en: "No" }
                      - { option: 2, points: 0, vi: "Có", en: "Yes" }
                  - id: "share"
                    kind: ratio
                    cutoffs: ours
                    when: { question: "gate", options: [2] }
                    text: { vi: "Bao nhiêu đơn đến từ mạng?", en: "How many orders come online?" }
                    numerator: { vi: "Đơn trên mạng", en: "Orders online" }
                    denominator: { vi: "Mọi đơn", en: "All orders" }
                    bands:
                      - { from: 0, points: 0 }
                      - { from: 50, points: 2 }
                      - { from: 80, points: 4 }
        """;

    private const string Dbi2025 = "vn-dbi-2025";

    [Fact]
    public async Task The_instrument_of_2025_is_offered_first_and_the_others_below()
    {
        var owner = await Assessor.CreateAsync(host);
        var list = await owner.GetAsync(owner.Root);

        Assert.Equal([Dbi2025, "vn-dbi-2021", "eu-dma"], list.Document.QuerySelectorAll("form[data-start]").Select(f => f.GetAttribute("data-start")));
        Assert.Contains("Bộ câu hỏi khác", list.Words(), StringComparison.Ordinal);
        Assert.Contains("Có 60 câu hỏi.", list.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticks_are_kept_and_none_is_an_answer()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync(instrument: Dbi2025);
        var page = await owner.GetAsync(draft + "/technology/1");

        await owner.PressAsync(page, ("q-2.1", "3"), ("q-2.1", "5"), ("q-2.2", "2"));
        await owner.PressAsync(await owner.GetAsync(draft + "/technology/2"), ("q-2.5", "none"));

        Assert.Equal(["3", "5"], Ticked(await owner.GetAsync(draft + "/technology/1"), "2.1"));
        Assert.Equal(["none"], Ticked(await owner.GetAsync(draft + "/technology/2"), "2.5"));
        var check = await owner.GetAsync(draft + "/check");
        Assert.Contains("Viettel Google", check.Block("2.1"), StringComparison.Ordinal);
        Assert.Contains("Không có mục nào", check.Block("2.5"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "3", "“Chưa dùng dịch vụ đám mây nào” không đi cùng lựa chọn khác")]
    [InlineData("unknown", "3", "“Không biết” không đi cùng câu trả lời khác")]
    public async Task What_stands_alone_is_refused_beside_another_and_the_ticks_stay(string alone, string other, string error)
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync(instrument: Dbi2025);

        var refused = await owner.PressAsync(
            await owner.GetAsync(draft + "/technology/1"), ("q-2.1", alone), ("q-2.1", other), ("q-2.2", "2"));

        Assert.Contains(error, Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equivalent(new[] { alone, other }, Ticked(refused, "2.1"));
        var stored = await owner.GetAsync(draft + "/technology/1");
        Assert.Empty(Ticked(stored, "2.1"));
        Assert.Equal("2", stored.Chosen("2.2"));
    }

    [Fact]
    public async Task Taking_all_ticks_away_is_no_answer_and_is_asked_about()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync(instrument: Dbi2025);
        await owner.PressAsync(await owner.GetAsync(draft + "/technology/1"), ("q-2.1", "3"));

        var refused = await owner.PressAsync(await owner.GetAsync(draft + "/technology/1"), ("q-2.1", ""));

        Assert.Contains("trước đó đã trả lời", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_pairs_of_tools_in_use_are_offered()
    {
        var owner = await Assessor.CreateAsync(host, line: "55");
        var draft = await owner.StartAsync(instrument: Dbi2025);
        var pair = InstrumentCatalogue.BuiltIn.Latest(Dbi2025).For("hotel").Question("7.2.links")!.Pairs[0].Pair;
        var tools = await owner.GetAsync(draft + "/tools/1");
        Assert.NotEmpty(tools.Document.QuerySelectorAll(".abouts dd"));

        var links = await owner.PressAsync(tools, ("q-7.2", Text(pair.First)), ("q-7.2", Text(pair.Second)));
        Assert.Equal([$"{pair.First}-{pair.Second}", "none", "unknown"], links.Document.QuerySelectorAll("input[name='q-7.2.links']").Select(i => i.GetAttribute("value")));
        await owner.PressAsync(links, ("q-7.2.links", $"{pair.First}-{pair.Second}"));

        await owner.PressAsync(await owner.GetAsync(draft + "/tools/1"), ("q-7.2", Text(pair.First)));
        var nothing = await owner.GetAsync(draft + "/tools/2");
        Assert.Contains("không cần chọn gì", nothing.Words(), StringComparison.Ordinal);
        Assert.Contains("chưa chọn đủ cả hai trong danh sách công cụ", (await owner.GetAsync(draft + "/check")).Words(), StringComparison.Ordinal);
        Assert.Equal(draft + "/check", (await owner.PressAsync(nothing)).Address);
        Assert.Contains("Không có mục nào", (await owner.GetAsync(draft + "/check")).Block("7.2.links"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_sector_asks_other_tools_and_going_back_finds_the_answers_again()
    {
        var owner = await Assessor.CreateAsync(host, line: "55");
        var draft = await owner.StartAsync(instrument: Dbi2025);
        await owner.PressAsync(await owner.GetAsync(draft + "/leadership/1"), ("q-3.1", "2"));
        await owner.PressAsync(await owner.GetAsync(draft + "/tools/1"), ("q-7.2", "1"), ("q-7.2", "5"));

        var food = await owner.PressAsync(await owner.GetAsync(draft), ("Other", "food"));
        Assert.Contains("hỏi theo ngành: Ăn uống", food.Words(), StringComparison.Ordinal);
        Assert.Empty(Ticked(await owner.GetAsync(draft + "/tools/1"), "7.2"));
        Assert.Equal("2", (await owner.GetAsync(draft + "/leadership/1")).Chosen("3.1"));

        await owner.PressAsync(food, ("OperationId", Guid.CreateVersion7().ToString()), ("Other", "hotel"));
        Assert.Equal(["1", "5"], Ticked(await owner.GetAsync(draft + "/tools/1"), "7.2"));
        Assert.Equal("Chọn một ngành trong danh sách", Assert.Single((await owner.PressAsync(await owner.GetAsync(draft), ("Other", "moon"))).Errors));
    }

    [Fact]
    public async Task Two_forms_with_other_ticks_say_both()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync(instrument: Dbi2025);
        var (here, elsewhere) = (await owner.GetAsync(draft + "/technology/1"), await owner.GetAsync(draft + "/technology/1"));
        await owner.PressAsync(elsewhere, ("q-2.1", "2"), ("q-2.1", "3"));

        var conflict = await owner.PressAsync(here, ("q-2.1", "5"));

        Assert.Contains("Ở nơi khác vừa chọn: “VNPT; Viettel”; ở đây bạn chọn: “Google”", Assert.Single(conflict.Errors), StringComparison.Ordinal);
        Assert.Equal(["5"], Ticked(conflict, "2.1"));
    }

    [Fact]
    public async Task The_European_instrument_is_answered_row_by_row_and_its_receipt_adds_up()
    {
        var owner = await Assessor.CreateAsync(host);
        var draft = await owner.StartAsync(instrument: "eu-dma");

        var result = await owner.CompleteAsync(draft, host);

        Assert.Contains("100/100 điểm", result.Words(), StringComparison.Ordinal);
        var receipt = await owner.GetAsync(result.Address.Split('?')[0].Replace("/result", "/receipt", StringComparison.Ordinal));
        Assert.Contains("trung bình", receipt.Words(), StringComparison.Ordinal);
        Assert.Contains("Từ 75: có 100, đạt", receipt.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profiles_stand_beside_the_level_and_what_is_ours_is_said_to_be()
    {
        var owner = await Assessor.CreateAsync(host, line: "55");
        var draft = await owner.StartAsync(instrument: Dbi2025);

        var result = await owner.CompleteAsync(draft, host);

        Assert.Contains("Mức 5/5 – Tinh anh", result.Words(), StringComparison.Ordinal);
        Assert.Contains("không làm đổi mức", result.Words(), StringComparison.Ordinal);
        Assert.Contains("điểm số do hệ thống đặt", result.Words(), StringComparison.Ordinal);
        var receipt = await owner.GetAsync(result.Address.Split('?')[0].Replace("/result", "/receipt", StringComparison.Ordinal));
        Assert.Contains("Điểm số do hệ thống đặt", receipt.Words(), StringComparison.Ordinal);
        Assert.Contains("Không tính điểm", receipt.Words(), StringComparison.Ordinal);
        Assert.Contains("không tính vào mức", receipt.Words(), StringComparison.Ordinal);

        await owner.CompleteAsync(_ => "3");
        var tables = (await owner.GetAsync(owner.Root)).Document.QuerySelectorAll("table[data-instrument]");
        Assert.Equal(["vn-dbi-2021", Dbi2025], tables.Select(t => t.GetAttribute("data-instrument")));
    }

    [Fact]
    public async Task A_question_after_an_answer_comes_and_goes_with_it_and_a_share_is_two_numbers()
    {
        await using var own = new WebHost();
        await PublishAsync(own, SmallInstrument);
        var owner = await Assessor.CreateAsync(own);
        var draft = await owner.StartAsync(instrument: "thu-nho");
        var (gate, share) = (draft + "/orders/1", draft + "/orders/2");

        // Whoever does not sell online is not asked how much of it, by no way.
        Assert.Equal(draft + "/check", (await owner.PressAsync(await owner.GetAsync(gate), ("q-gate", "1"))).Address);
        Assert.Equal(draft, (await owner.GetAsync(share)).Address);
        Assert.Contains("Đã trả lời đủ 1 câu", (await owner.GetAsync(draft + "/check")).Words(), StringComparison.Ordinal);

        var asked = await owner.PressAsync(await owner.GetAsync(gate), ("q-gate", "2"));
        Assert.Equal((share, "share"), (asked.Address, Assert.Single(asked.Questions())));
        foreach (var (part, whole, error) in ((string, string, string)[])[
            ("ba", "12", "Nhập hai số nguyên"), ("3", "", "Nhập hai số nguyên"), ("-3", "12", "Nhập hai số nguyên"),
            ("13", "12", "không được lớn hơn số thứ hai"), ("0", "0", "phải lớn hơn 0")])
        {
            var refused = await owner.PressAsync(asked, ("q-share:part", part), ("q-share:whole", whole));
            Assert.Contains(error, Assert.Single(refused.Errors), StringComparison.Ordinal);
            Assert.Contains(error, refused.Document.GetElementById("q-share")!.QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(refused.Document.QuerySelector(refused.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href")!));
            Assert.Equal((part, whole), Typed(refused));
        }

        Assert.Equal(("", ""), Typed(await owner.GetAsync(share)));
        await owner.PressAsync(asked, ("q-share:part", "600"), ("q-share:whole", "1.200"));
        Assert.Equal(("600", "1200"), Typed(await owner.GetAsync(share)));
        var check = await owner.GetAsync(draft + "/check");
        Assert.Contains("600 trên 1.200", check.Block("share"), StringComparison.Ordinal);

        // Hidden by the other answer it is neither shown nor missing, and is there again with it.
        await owner.PressAsync(await owner.GetAsync(gate), ("q-gate", "1"));
        Assert.Null((await owner.GetAsync(draft + "/check")).Document.GetElementById("q-share"));
        await owner.PressAsync(await owner.GetAsync(gate), ("q-gate", "2"));
        Assert.Equal(("600", "1200"), Typed(await owner.GetAsync(share)));

        var result = await owner.PressAsync(await owner.GetAsync(draft + "/check"), ("DeclaredTrue", "true"));
        Assert.Contains("2/4 điểm", result.Words(), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(WebHost host, string yaml)
    {
        var admin = await host.AddAdministratorAsync("bo-nho@vi-du.vn");
        var instrument = host.Grains.GetGrain<IInstrumentGrain>(InstrumentLife.StreamOf("thu-nho"));
        Assert.Null((await instrument.UploadAsync(By(admin), new UploadInstrument(yaml))).Refusal);
        var file = (await host.Grains.GetGrain<IInstrumentDesk>(IInstrumentDesk.Key).GetAsync(admin, "thu-nho", 1))!;
        Assert.Null((await instrument.PublishAsync(By(admin), new PublishInstrument(1, file.Row.Sha256))).Refusal);

        static Caller By(Guid person) => new(person, Guid.CreateVersion7());
    }

    private static (string?, string?) Typed(Answer page) => (
        page.Document.QuerySelector("input[name='q-share:part']")!.GetAttribute("value"),
        page.Document.QuerySelector("input[name='q-share:whole']")!.GetAttribute("value"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static List<string?> Ticked(Answer page, string question) =>
        [.. page.Document.QuerySelectorAll($"input[name='q-{question}'][checked]").Select(i => i.GetAttribute("value"))];
}

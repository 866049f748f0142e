using System.Net;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Assessments;

/// <summary>From a result to the way up, a plan of it, and what the next assessment shows.</summary>
public sealed class RoadmapTests(WebHost host)
{
    // Four pillars at level 4 and two at 3: one step in pillar 2 or 5 is what is missing.
    private static string AlmostFour(string question) => question[0] is '2' or '5' ? "3" : "4";

    [Fact]
    public async Task The_cheapest_way_up_is_one_step_and_trying_it_shows_the_level_without_saving()
    {
        var owner = await Assessor.CreateAsync(host);
        var result = await owner.CompleteAsync(AlmostFour);
        var roadmap = await owner.GetAsync(RoadmapOf(result));

        Assert.Contains("Cách ít tốn nhất để lên mức 4/5 – Nâng cao", roadmap.Words(), StringComparison.Ordinal);
        Assert.Contains("Chỉ cần một việc.", roadmap.Words(), StringComparison.Ordinal);
        Assert.Contains("ước tính của hệ thống", roadmap.Words(), StringComparison.Ordinal);
        var ticked = Assert.Single(roadmap.Document.QuerySelectorAll("input[name=Steps][checked]"));
        Assert.Matches("^[25]\\.", ticked.GetAttribute("value"));

        var tried = await PressAsync(owner, roadmap, "button[formaction*=Try]", ("Steps", ticked.GetAttribute("value")!));

        Assert.Contains("mức 4/5 – Nâng cao", tried.Document.QuerySelector("#tried")!.TextContent, StringComparison.Ordinal);
        Assert.Single(tried.Document.QuerySelectorAll("input[name=Steps][checked]"));
        Assert.Null(await PlanAsync(owner));
    }

    [Fact]
    public async Task A_chosen_plan_is_kept_up_and_the_next_assessment_shows_what_paid_off()
    {
        var owner = await Assessor.CreateAsync(host);
        var roadmap = await owner.GetAsync(RoadmapOf(await owner.CompleteAsync(AlmostFour)));
        var page = await PressAsync(owner, roadmap, "button[formaction*=Choose]", ("Steps", "5.1.1=4"), ("Steps", "1.1.1=5"));

        Assert.EndsWith("/plan?happened=chosen", page.Address, StringComparison.Ordinal);
        Assert.Contains("Đã xong 0/2 việc.", page.Words(), StringComparison.Ordinal);

        page = await PressAsync(owner,
            page, null, ("Steps[0].State", "Done"), ("Steps[0].Owner", owner.Person.ToString()), ("Steps[0].Due", "31/12/2026"));

        Assert.Contains("Đã xong 1/2 việc.", page.Words(), StringComparison.Ordinal);
        Assert.Equal(new PlanStep("5.1.1=4", PlanStepState.Done, owner.Person, new DateOnly(2026, 12, 31)), (await PlanAsync(owner))!.Steps[0]);

        await owner.CompleteAsync(q => q == "5.1.1" ? "4" : AlmostFour(q));
        page = await owner.GetAsync($"/enterprise/{owner.Enterprise}/plan");

        Assert.Contains("1/2 việc đã có kết quả trong lần đánh giá mới.", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Có kết quả: câu trả lời mới đã đạt bước này (+1 điểm ở câu này)", page.Words(), StringComparison.Ordinal);

        page = await PressAsync(owner, page, "button[formaction*=End]");
        Assert.Contains("Đã kết thúc kế hoạch.", page.Words(), StringComparison.Ordinal);
        Assert.Null(await PlanAsync(owner));
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_at_its_field_and_stays_as_typed()
    {
        var owner = await Assessor.CreateAsync(host);
        var roadmap = await owner.GetAsync(RoadmapOf(await owner.CompleteAsync(AlmostFour)));
        var plan = await PressAsync(owner, roadmap, "button[formaction*=Choose]", ("Steps", "5.1.1=4"));

        var refused = await PressAsync(owner, plan, null, ("Steps[0].Due", "31/02/2026"));

        Assert.StartsWith("Lỗi: ", refused.Document.Title, StringComparison.Ordinal);
        Assert.Equal("31/02/2026", refused.Document.QuerySelector("input[name='Steps[0].Due']")!.GetAttribute("value"));
        Assert.Contains("một ngày có thật", refused.Document.QuerySelector(".govuk-error-message")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_ticked_is_no_plan_and_a_strange_step_is_refused()
    {
        var owner = await Assessor.CreateAsync(host);
        var roadmap = await owner.GetAsync(RoadmapOf(await owner.CompleteAsync(AlmostFour)));

        Assert.Contains("Hãy đánh dấu ít nhất một việc.", (await PressAsync(owner, roadmap, "button[formaction*=Choose]", ("Steps", ""))).Words(), StringComparison.Ordinal);
        Assert.Contains("không còn làm được", (await PressAsync(owner, roadmap, "button[formaction*=Choose]", ("Steps", "9.9.9=5"))).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_enterprise_s_way_and_plan_are_not_there()
    {
        var owner = await Assessor.CreateAsync(host);
        var stranger = await Assessor.CreateAsync(host);
        var roadmap = RoadmapOf(await owner.CompleteAsync(AlmostFour));

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visitor.GetAsync(roadmap)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Visitor.GetAsync($"/enterprise/{owner.Enterprise}/plan")).Status);
    }

    private static string RoadmapOf(Answer result) => result.Address.Split('?')[0].Replace("/result", "/roadmap", StringComparison.Ordinal);

    private Task<ChosenPlan?> PlanAsync(Assessor owner) => host.Grains.GetGrain<IEnterprisePlan>(owner.Enterprise).GetPlanAsync(owner.Person);

    private static async Task<Answer> PressAsync(Assessor owner, Answer page, string? button, params (string Name, string Value)[] values)
    {
        var answer = await owner.Visitor.SubmitAsync(page, "form#main-form", button, values);
        return answer is { Status: HttpStatusCode.Redirect, Location: { } next } ? await owner.GetAsync(next) : answer;
    }
}

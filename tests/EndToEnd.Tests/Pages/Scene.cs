using SanSangSo.Assessments.Breaches;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Assessments.Scoring;
using SanSangSo.EndToEnd.Tests.Browsing;
using SanSangSo.EndToEnd.Tests.Journeys;
using SanSangSo.Silo.People;

namespace SanSangSo.EndToEnd.Tests.Pages;

/// <summary>What must have happened so that every page has something to show.</summary>
internal sealed class Scene
{
    private static readonly Instrument Whole = InstrumentCatalogue.BuiltIn.Latest(InstrumentCatalogue.Default);

    private int _points;

    private Scene(SampleSite site) => Site = site;

    public SampleSite Site { get; }

    /// <summary>Assessed once, a second draft from the first one's answers under way, someone asks to be let in, an officer has looked.</summary>
    public RegisteredEnterprise Busy { get; private set; } = null!;

    public Guid Assessment { get; private set; }

    public Guid Draft { get; private set; }

    /// <summary>What Busy asks its department to help with.</summary>
    public Guid Case { get; private set; }

    /// <summary>A platform that Busy named and that waits for the department.</summary>
    public Guid NamedPlatform { get; private set; }

    /// <summary>What the owner asks about the own data.</summary>
    public Guid DataRequest { get; private set; }

    /// <summary>The code of a province that an administrator added; its communes are not known.</summary>
    public string OtherProvince { get; } = "68";

    /// <summary>A personal data breach that waits for its report.</summary>
    public Guid Breach { get; } = Guid.CreateVersion7();

    /// <summary>Assessed, then planned, then assessed again, with the result of another tool beside; nothing open.</summary>
    public RegisteredEnterprise Quiet { get; private set; } = null!;

    /// <summary>Of <see cref="Quiet"/>: what another tool said.</summary>
    public Guid OtherResult { get; private set; }

    /// <summary>Assessed with the questions of hotels, then with those of restaurants, and as a hotel under way once more.</summary>
    public RegisteredEnterprise Hotel { get; private set; } = null!;

    /// <summary>The last one that <see cref="Hotel"/> submitted.</summary>
    public Guid OfHotel { get; private set; }

    public Guid DraftOfHotel { get; private set; }

    /// <summary>Answers tables.</summary>
    public RegisteredEnterprise Mill { get; private set; } = null!;

    public Guid DraftOfMill { get; private set; }

    /// <summary>Just entered.</summary>
    public RegisteredEnterprise Fresh { get; private set; } = null!;

    public Guid FirstDraft { get; private set; }

    /// <summary>Just entered, and nobody has shown to speak for it.</summary>
    public RegisteredEnterprise Unproved { get; private set; } = null!;

    /// <summary>Claimed by letter, which is on its way.</summary>
    public RegisteredEnterprise Posted { get; private set; } = null!;

    /// <summary>Another's, of the tax code of <see cref="Busy"/>, claimed with papers.</summary>
    public RegisteredEnterprise Rival { get; private set; } = null!;

    /// <summary>Another's, claimed by the contact address.</summary>
    public RegisteredEnterprise Mailed { get; private set; } = null!;

    /// <summary>The path of an open invitation.</summary>
    public string Invitation { get; private set; } = "";

    /// <summary>Another answer than the time before, so that a page opened in between is behind.</summary>
    public int NextPoints() => 1 + (_points++ % 5);

    public static async Task<Scene> PrepareAsync(SampleSite site)
    {
        var owner = DemoAccounts.Owner.Id;
        var scene = new Scene(site)
        {
            Busy = new RegisteredEnterprise(site, owner),
            Quiet = new RegisteredEnterprise(site, owner),
            Hotel = new RegisteredEnterprise(site, owner),
            Mill = new RegisteredEnterprise(site, owner),
            Fresh = new RegisteredEnterprise(site, owner),
        };
        await scene.Busy.RegisterAsync("Công ty Cổ phần Chế biến và Xuất nhập khẩu Thủy sản Vịnh Vân Phong – Khánh Hòa");
        scene.Assessment = await scene.Busy.StartAsync(fromLast: false);
        await scene.Busy.SubmitAsync(scene.Assessment);
        await scene.Fresh.RegisterAsync("Cơ sở Rong biển Ninh Hải");
        await scene.Fresh.ProveAsync();
        scene.FirstDraft = await scene.Fresh.StartAsync(fromLast: false);
        await scene.Fresh.AnswerAsync(scene.FirstDraft, Questionnaire.Pages.First, Answer.Of(2));

        await scene.FollowPlanAsync(owner);
        await scene.ChangeSectorAsync();

        // Half a year on the enterprise is asked to assess itself again, and three days later to go on.
        site.Clock.Advance(TimeSpan.FromDays(190));
        await site.RingAsync();
        scene.Draft = await scene.Busy.StartAsync(fromLast: true);
        await scene.Busy.AnswerAsync(scene.Draft, Questionnaire.Pages.First, Answer.Of(5));
        await scene.Busy.AnswerAsync(scene.Draft, Questionnaire.Pages.All[1], Answer.DontKnow);
        site.Clock.Advance(TimeSpan.FromDays(3));
        await site.RingAsync();
        await scene.Busy.LetInAsync(DemoAccounts.Admin.Id);
        await scene.Busy.AskForAccessAsync(DemoAccounts.Consultant.Id);
        await site.Grains.GetGrain<IPersonGrain>(DemoAccounts.Officer.Id).NoteLookAsync(
            new Caller(DemoAccounts.Officer.Id, Guid.CreateVersion7()), scene.Busy.Id, LookKinds.Levels);
        scene.Case = await scene.Busy.ShareAsync("Chúng tôi muốn chuyển sổ bán hàng từ giấy sang phần mềm. Nhờ sở tư vấn nên bắt đầu từ đâu.");
        await scene.Busy.MoveAsync("accounting", FunctionState.InUse, new PlatformChoice("misa-amis", null));
        await scene.Busy.MoveAsync("payments", FunctionState.Planned, new PlatformChoice("vnpay", null));
        await scene.Busy.MoveAsync("sales", FunctionState.UnderWay, new PlatformChoice(null, "Sổ bán hàng Vân Phong"));
        scene.NamedPlatform = (await site.Grains.GetGrain<IPlatformDesk>(IPlatformDesk.KeyOf(SampleSite.Province)).NamedAsync(DemoAccounts.Officer.Id))!
            .Rows[0].Id;
        await site.Grains.GetGrain<IPersonGrain>(owner).AskAboutDataAsync(
            new Caller(owner, Guid.CreateVersion7()), new MakeDataRequest(DataRequestKind.Correction, "Số điện thoại của tôi đã đổi."));
        scene.DataRequest = (await site.Grains.GetGrain<IPersonDataDesk>(IPersonDataDesk.Key).GetAsync(owner)).Requests[^1].Id;
        await site.Grains.GetGrain<IBreachGrain>(scene.Breach).NoteAsync(
            Caller.BySystem(Guid.CreateVersion7()),
            new NoteBreach(
                site.Clock.GetUtcNow().ToUnixTimeMilliseconds(), "Một bản sao danh sách thư bị gửi nhầm địa chỉ.", "Địa chỉ thư", People: 12,
                "Tổ vận hành", "Người nhận có thể bị làm phiền.", "Đã yêu cầu xoá và được xác nhận."));
        await site.Grains.GetGrain<IProvinceGrain>(IProvinceGrain.KeyOf(scene.OtherProvince)).DescribeAsync(
            Caller.BySystem(Guid.CreateVersion7()),
            new DescribeProvince(scene.OtherProvince, Expected: 0, new ProvinceDetails(
                new LocalText("Lâm Đồng", "Lam Dong"), "Lâm Đồng",
                new LocalText("Sở Khoa học và Công nghệ tỉnh Lâm Đồng", "Lam Dong Department of Science and Technology"), "", "", "", "#7a1f3d"),
                InService: false));
        await scene.ClaimAsync(owner, DemoAccounts.Consultant.Id);
        scene.Invitation = new Uri(await FirstAdministrator.InviteAsync(site.Services, "moi-quan-tri@khanh-hoa.test")).AbsolutePath;
        return scene;
    }

    private async Task FollowPlanAsync(Guid owner)
    {
        await Quiet.RegisterAsync("Khách sạn Hòn Chồng");
        await Quiet.ProveAsync();
        var before = await Quiet.StartAsync(fromLast: false);
        await Quiet.SubmitAsync(before);
        await Quiet.PlanAsync(
            before,
            new PlanStep("5.1.1=4", PlanStepState.Done, owner, new DateOnly(2030, 2, 28)),
            new PlanStep("1.1.1=5", PlanStepState.Doing, owner, new DateOnly(2021, 2, 1)),
            new PlanStep("2.1.1=4", PlanStepState.ToDo, null, null));
        Site.Clock.Advance(TimeSpan.FromDays(1));
        var after = await Quiet.StartAsync(fromLast: true);
        await Quiet.AnswerAllAsync(after, Questionnaire.Pages);
        await Quiet.AnswerAsync(after, Questionnaire.Pages.Asking("5.1.1")!, q => Answer.Of(q.Id == "5.1.1" ? 4 : 3));
        await Quiet.DeclareAsync(after);
        OtherResult = await Quiet.NoteOtherAsync("dbi.gov.vn", new DateOnly(2026, 3, 5), "Mức 2 – Xuất phát");
    }

    private async Task ChangeSectorAsync()
    {
        await Hotel.RegisterAsync("Khách sạn Sóng Biển", "55");
        await AnswerAsync("hotel", takes: 4);
        Site.Clock.Advance(TimeSpan.FromDays(1));
        OfHotel = await AnswerAsync("food", takes: 6);
        DraftOfHotel = await Hotel.StartAsync(fromLast: false, InstrumentCatalogue.Default);
        await Hotel.ChooseSectorAsync(DraftOfHotel, "hotel");
        await Hotel.AnswerAsync(DraftOfHotel, QuestionPages.Of(Whole.For("hotel")).Asking("7.2")!, q => Middling(q, 6));
        await Mill.RegisterAsync("Xưởng cơ khí Diên Khánh", "25");
        DraftOfMill = await Mill.StartAsync(fromLast: false, "eu-dma");
    }

    private async Task<Guid> AnswerAsync(string sector, int takes)
    {
        var draft = await Hotel.StartAsync(fromLast: false, InstrumentCatalogue.Default);
        await Hotel.ChooseSectorAsync(draft, sector);
        await Hotel.AnswerAllAsync(draft, QuestionPages.Of(Whole.For(sector)), q => Middling(q, takes));
        await Hotel.DeclareAsync(draft);
        return draft;
    }

    private static Answer Middling(Question question, int takes) => question.Kind switch
    {
        QuestionKind.Single => Answer.Of(question.Options[question.Options.Length / 2].Number),
        QuestionKind.Multiple => Answer.OfAll(question.Options.Where(o => !o.Exclusive).Take(takes).Select(o => o.Number)),
        _ => Answer.OfPairs([]),
    };

    // Nobody but their members speaks for these yet.
    private async Task ClaimAsync(Guid owner, Guid other)
    {
        (Unproved, Posted) = (new RegisteredEnterprise(Site, owner), new RegisteredEnterprise(Site, owner));
        (Rival, Mailed) = (new RegisteredEnterprise(Site, other) { TaxCode = Busy.TaxCode }, new RegisteredEnterprise(Site, other));
        await Unproved.RegisterAsync("Quán cà phê Xóm Chài");
        await Posted.RegisterAsync("Xưởng nước mắm Cửa Bé");
        await Posted.AskForProofAsync(ProofWay.Letter);
        await Posted.SendCodeAsync(DemoAccounts.Officer.Id);
        await Rival.RegisterAsync("Công ty Chế biến Thủy sản Vân Phong");
        await Rival.AskForProofAsync(ProofWay.Document);
        await Mailed.RegisterAsync("Nhà hàng Hải sản Bãi Dương");
        await Mailed.AskForProofAsync(ProofWay.ContactMail);
    }
}

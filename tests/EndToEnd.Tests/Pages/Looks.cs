using System.Text;
using Microsoft.Playwright;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.People;
using SanSangSo.EndToEnd.Tests.Browsing;
using SanSangSo.EndToEnd.Tests.Journeys;

namespace SanSangSo.EndToEnd.Tests.Pages;

/// <summary>Every page of the service in the states it has. A page that is not here fails the test that reads this list.</summary>
internal static partial class Looks
{
    /// <summary>Pages that show nothing here: they lead on (those of a second factor, which demo accounts do without, too), are about a passkey (PasskeyTests reads them), answer with a file, or are there in development only.</summary>
    public static readonly string[] Invisible = ["/Account/Start", "/Account/SignInCode", "/Account/RecoveryCodes", "/Account/Passkeys/Rename", "/Account/Passkeys/Remove", "/Enterprise/Assessments/ReceiptFile", "/Enterprise/Assessments/External/ResultFile", "/Account/Data/Export", "/Department/Claims/Document", "/Design"];

    private static readonly DemoAccount Owner = DemoAccounts.Owner;
    private static readonly DemoAccount Officer = DemoAccounts.Officer;

    /// <summary>A person without an enterprise.</summary>
    private static readonly DemoAccount Newcomer = DemoAccounts.Auditor;

    public static IEnumerable<Look> All => [.. OfVisitors, .. OfAccount, .. OfRegistration, .. OfEnterprise, .. OfAssessment, .. OfDepartment, .. OfAudit, .. OfAdministration];

    private static Look[] OfVisitors =>
    [
        Look.At("/Index", null, _ => "/"),
        Look.At("/Account/SignUp", null, _ => "/account/sign-up"),
        Look.AfterSending("/Account/SignUp", null, "wrong"),
        Look.At("/Account/SignedUp", null, _ => "/account/signed-up"),
        Look.At("/Account/SignIn", null, _ => "/account/sign-in"),
        Look.AfterSending("/Account/SignIn", null, "wrong"),
        Look.At("/Account/Confirm", null, _ => $"/account/confirm?account={Guid.Empty}&token=eA"),
        Look.AfterSending("/Account/Confirm", null, "expired"),
        Look.At("/Account/Forgot", null, _ => "/account/forgot"),
        Look.AfterSending("/Account/Forgot", null, "wrong"),
        new("/Account/Forgot", "sent", null, async (device, _) =>
        {
            await device.Page.Locator("main input[type=email]").FillAsync("nobody@hai-san.test");
            await device.LeaveByAsync(device.Page.Locator("main form button.govuk-button"));
        }),
        Look.At("/Account/Reset", null, _ => $"/account/reset?account={Guid.Empty}&token=eA"),
        Look.AfterSending("/Account/Reset", null, "wrong"),
        Look.At("/Unsubscribe", null, _ => "/unsubscribe/0123456789abcdef"),
        Look.AfterSending("/Unsubscribe", null, "done"),
        Look.At("/Account/Erased", null, _ => "/account/erased"),
        Look.At("/Privacy", null, _ => "/privacy"),
        Look.At("/RuleBook/Index", null, _ => "/instruments"),
        Look.At("/RuleBook/Instrument", null, _ => "/instruments/vn-dbi-2025?sector=hotel"),
        Look.At("/RuleBook/Migration", null, _ => "/rules/migration"),
        Look.At("/Invitation", null, s => s.Invitation, "open"),
        Look.At("/Invitation", null, _ => "/invitation/khong-co", "gone"),
        Look.Refused("/NotFound", null, "/khong-co-trang-nay", 404),
        Look.At("/Error", null, _ => "/error"),
        Look.Refused("/Error", null, "/status/429", 429, "busy"),
        Look.Refused("/Error", null, "/status/400", 400, "refused"),
    ];

    private static Look[] OfAccount =>
    [
        Look.At("/Account/Index", Owner, _ => "/account"),
        new("/Account/Index", "wrong", Owner, async (device, _) =>
        {
            var name = device.Page.Locator("main input[autocomplete=name]");
            await name.EvaluateAsync("field => { field.removeAttribute('maxlength'); field.value = 'Nguyễn '.repeat(40); }");
            await device.LeaveByAsync(device.Page.Locator("main form button.govuk-button").First);
        }),
        Look.At("/Account/Password", Owner, _ => "/account/password"),
        Look.AfterSending("/Account/Password", Owner, "wrong"),
        Look.At("/Account/SecondFactor", Owner, _ => "/account/second-factor"),
        Look.AfterSending("/Account/SecondFactor", Owner, "wrong"),
        Look.At("/Account/Passkeys/Index", Owner, _ => "/account/passkeys", "none"),
        Look.At("/Account/Passkeys/Add", Owner, _ => "/account/passkeys/add"),
        Look.At("/Account/Prove", Owner, _ => "/account/prove"),
        Look.AfterSending("/Account/Prove", Owner, "wrong"),
        Look.At("/Account/Sessions", Owner, _ => "/account/sessions"),
        Look.At("/Account/Data/Index", Owner, _ => "/account/data"),
        Look.AfterSending("/Account/Data/Index", Owner, "given"),
        Look.At("/Account/Data/Ask", Owner, _ => "/account/data/ask"),
        Look.AfterSending("/Account/Data/Ask", Owner, "wrong"),
        Look.At("/Account/Data/Erase", Owner, _ => "/account/data/erase", "last-owner"),
        Look.At("/Account/Data/Erase", Newcomer, _ => "/account/data/erase"),
        Look.AfterSending("/Account/Data/Erase", Newcomer, "wrong"),
        Look.At("/Account/SignOut", Owner, _ => "/account/sign-out"),
        Look.At("/Account/Inbox", Owner, _ => "/account/inbox"),
        Look.At("/Account/Inbox", Newcomer, _ => "/account/inbox", "empty"),
    ];

    private static Look[] OfRegistration =>
    [
        Look.At("/Enterprise/Index", Newcomer, _ => "/enterprise", "none"),
        Look.At("/Enterprise/New/TaxCode", Newcomer, _ => "/enterprise/new"),
        Look.AfterSending("/Enterprise/New/TaxCode", Newcomer, "wrong"),
        new("/Enterprise/New/Taken", "", Newcomer, (device, scene) => SendTaxCodeAsync(device, scene.Busy.TaxCode)),
        Look.AfterSending("/Enterprise/New/Taken", Newcomer, "asked"),
        new("/Enterprise/New/Identity", "", Newcomer, async (device, _) =>
        {
            await device.GoToAsync("/enterprise/new");
            await SendTaxCodeAsync(device, TaxCodes.Next());
        }),
        Look.AfterSending("/Enterprise/New/Identity", Newcomer, "wrong"),
        new("/Enterprise/New/Line", "", Newcomer, async (device, _) =>
        {
            await device.Page.Locator("main input[autocomplete=organization]").FillAsync("Công ty TNHH Yến sào Hòn Nội");
            await device.Page.Locator("main select").SelectOptionAsync("22366");
            await SendAsync(device);
        }),
        Look.AfterSending("/Enterprise/New/Line", Newcomer, "wrong"),
        new("/Enterprise/New/Line", "nothing", Newcomer, (device, _) => SearchLineAsync(device, "xyzzy")),
        new("/Enterprise/New/Line", "found", Newcomer, (device, _) => SearchLineAsync(device, "yen sao")),
        new("/Enterprise/New/About", "", Newcomer, async (device, _) =>
        {
            await device.Page.Locator("main .choices input[type=radio]").First.CheckAsync();
            await SendAsync(device);
        }),
        Look.AfterSending("/Enterprise/New/About", Newcomer, "wrong"),
        new("/Enterprise/New/Check", "", Newcomer, async (device, _) =>
        {
            var choices = device.Page.Locator("main fieldset");
            await choices.Nth(0).Locator("input[type=radio]").First.CheckAsync();
            await choices.Nth(1).Locator("input[type=radio]").First.CheckAsync();
            await SendAsync(device);
        }),
    ];

    private static Look[] OfEnterprise =>
    [
        Look.At("/Enterprise/Index", Owner, _ => "/enterprise"),
        Look.At("/Enterprise/Home", Owner, s => $"/enterprise/{s.Busy.Id}", "busy"),
        Look.At("/Enterprise/Home", Owner, s => $"/enterprise/{s.Quiet.Id}", "quiet"),
        Look.At("/Enterprise/Home", Owner, s => $"/enterprise/{s.Fresh.Id}", "fresh"),
        Look.At("/Enterprise/Home", Owner, s => $"/enterprise/{s.Unproved.Id}", "unproved"),
        Look.At("/Enterprise/Requests", Owner, s => $"/enterprise/{s.Busy.Id}/requests"),
        Look.At("/Enterprise/Requests", Owner, s => $"/enterprise/{s.Quiet.Id}/requests", "none"),
        Look.At("/Enterprise/Sharing/Index", Owner, s => $"/enterprise/{s.Busy.Id}/sharing", "open"),
        Look.At("/Enterprise/Sharing/Index", Owner, s => $"/enterprise/{s.Quiet.Id}/sharing", "closed"),
        Look.At("/Enterprise/Members/Index", Owner, s => $"/enterprise/{s.Busy.Id}/members"),
        Look.At("/Enterprise/Members/Invite", Owner, s => $"/enterprise/{s.Busy.Id}/members/invite"),
        Look.AfterSending("/Enterprise/Members/Invite", Owner, "wrong"),
        Look.Refused("/EnterpriseInvitation", Newcomer, $"/enterprise/invitation/{Guid.Empty}/0123456789abcdef", 404),
        Look.At("/Enterprise/Members/Member", Owner, s => $"/enterprise/{s.Busy.Id}/members/{DemoAccounts.Admin.Id}"),
        Look.At("/Enterprise/Members/Member", Owner, s => $"/enterprise/{s.Busy.Id}/members/{DemoAccounts.Owner.Id}", "last-owner"),
        new("/Enterprise/Members/Member", "wrong", Owner, async (device, _) =>
        {
            await device.Page.Locator("main input[value=Editor]").CheckAsync();
            await SendAsync(device);
        }),
        Look.At("/Enterprise/Members/Remove", Owner, s => $"/enterprise/{s.Busy.Id}/members/{DemoAccounts.Admin.Id}/remove"),
        Look.At("/Enterprise/Members/HandOver", Owner, s => $"/enterprise/{s.Busy.Id}/members/{DemoAccounts.Admin.Id}/hand-over"),
        Look.At("/Enterprise/Members/Leave", Owner, s => $"/enterprise/{s.Busy.Id}/members/leave", "last-owner"),
        Look.At("/Enterprise/Members/Leave", DemoAccounts.Admin, s => $"/enterprise/{s.Busy.Id}/members/leave"),
        Look.At("/Enterprise/Proof/Index", Owner, s => $"/enterprise/{s.Unproved.Id}/proof"),
        Look.AfterSending("/Enterprise/Proof/Index", Owner, "wrong"),
        Look.At("/Enterprise/Proof/Index", Owner, s => $"/enterprise/{s.Posted.Id}/proof", "code"),
        Look.AfterSending("/Enterprise/Proof/Index", Owner, "code-wrong"),
        Look.At("/Enterprise/Proof/Index", Owner, s => $"/enterprise/{s.Busy.Id}/proof", "proved"),
        Look.At("/Enterprise/Proof/Index", DemoAccounts.Consultant, s => $"/enterprise/{s.Rival.Id}/proof", "elsewhere"),
        Look.At("/Enterprise/Details/Index", Owner, s => $"/enterprise/{s.Busy.Id}/profile"),
        Look.At("/Enterprise/Details/Identity", Owner, s => $"/enterprise/{s.Busy.Id}/profile/name"),
        new("/Enterprise/Details/Identity", "wrong", Owner, async (device, _) =>
        {
            await device.Page.Locator("main input[autocomplete=organization]").FillAsync("");
            await SendAsync(device);
        }),
        Look.At("/Enterprise/Details/Line", Owner, s => $"/enterprise/{s.Busy.Id}/profile/line"),
        Look.At("/Enterprise/Details/About", Owner, s => $"/enterprise/{s.Busy.Id}/profile/about"),
        Look.At("/Enterprise/Migration/Index", Owner, s => $"/enterprise/{s.Busy.Id}/migration"),
        Look.At("/Enterprise/Migration/Function", Owner, s => $"/enterprise/{s.Busy.Id}/migration/accounting", "in-use"),
        Look.At("/Enterprise/Migration/Function", Owner, s => $"/enterprise/{s.Busy.Id}/migration/customers"),
        Look.AfterSending("/Enterprise/Migration/Function", Owner, "wrong"),
        Look.At("/Enterprise/Size/Index", Owner, s => $"/enterprise/{s.Busy.Id}/size"),
        Look.AfterSending("/Enterprise/Size/Index", Owner, "wrong"),
        Look.At("/Enterprise/Size/Result", Owner, s => $"/enterprise/{s.Busy.Id}/size/result"),
    ];

    private static Look[] OfAssessment =>
    [
        Look.At("/Enterprise/Assessments/Index", Owner, s => Assessments(s.Busy), "open"),
        Look.At("/Enterprise/Assessments/Index", Owner, s => Assessments(s.Quiet), "past"),
        Look.At("/Enterprise/Assessments/Index", Owner, s => Assessments(s.Unproved), "first"),
        Look.At("/Enterprise/Assessments/Draft", Owner, s => $"{Assessments(s.Hotel)}/{s.DraftOfHotel}", "with-sector"),
        Look.At("/Enterprise/Assessments/Draft", Owner, s => $"{Assessments(s.Busy)}/{s.Draft}", "from-last"),
        Look.At("/Enterprise/Assessments/Draft", Owner, s => $"{Assessments(s.Fresh)}/{s.FirstDraft}", "first"),
        .. SheetsOfQuestions.Select(OfQuestions),
        Look.At("/Enterprise/Assessments/Questions", Owner, s => $"{Assessments(s.Busy)}/{s.Draft}/2/1", "from-last"),
        new("/Enterprise/Assessments/Questions", "conflict", Owner, async (device, scene) =>
        {
            await device.GoToAsync($"{Assessments(scene.Fresh)}/{scene.FirstDraft}/1/1");
            await scene.Fresh.AnswerAsync(scene.FirstDraft, Questionnaire.Pages.First, SanSangSo.Assessments.Scoring.Answer.Of(scene.NextPoints()));
            await device.Page.Locator("main fieldset").First.Locator("input[type=radio]").First.CheckAsync();
            await SendAsync(device);
        }),
        Look.At("/Enterprise/Assessments/Questions", Owner, s => $"{Assessments(s.Hotel)}/{s.DraftOfHotel}/technology/1", "ticks"),
        new("/Enterprise/Assessments/Questions", "ticks-wrong", Owner, async (device, _) =>
        {
            // As without script, where nothing keeps what stands alone from being ticked beside others.
            await device.Page.EvaluateAsync("document.querySelectorAll('[data-alone=true]').forEach(field => { field.checked = true; })");
            await SendAsync(device);
        }),
        Look.At("/Enterprise/Assessments/Questions", Owner, s => $"{Assessments(s.Hotel)}/{s.DraftOfHotel}/tools/1", "tools"),
        Look.At("/Enterprise/Assessments/Questions", Owner, s => $"{Assessments(s.Hotel)}/{s.DraftOfHotel}/tools/2", "links"),
        Look.At("/Enterprise/Assessments/Questions", Owner, s => $"{Assessments(s.Mill)}/{s.DraftOfMill}/5/1", "table"),
        Look.At("/Enterprise/Assessments/Check", Owner, s => $"{Assessments(s.Busy)}/{s.Draft}/check"),
        Look.AfterSending("/Enterprise/Assessments/Check", Owner, "wrong"),
        Look.At("/Enterprise/Assessments/Compare", Owner, s => $"{Assessments(s.Busy)}/compare", "too-few"),
        Look.At("/Enterprise/Assessments/Compare", Owner, s => $"{Assessments(s.Quiet)}/compare"),
        Look.At("/Enterprise/Assessments/Compare", Owner, s => $"{Assessments(s.Hotel)}/compare", "break"),
        Look.At("/Enterprise/Assessments/External/New", Owner, s => $"{Assessments(s.Busy)}/external/new"),
        Look.AfterSending("/Enterprise/Assessments/External/New", Owner, "wrong"),
        Look.At("/Enterprise/Assessments/External/Result", Owner, s => $"{Assessments(s.Quiet)}/external/{s.OtherResult}"),
        Look.At("/Enterprise/Assessments/Discard", Owner, s => $"{Assessments(s.Busy)}/{s.Draft}/discard"),
        Look.At("/Enterprise/Assessments/Result", Owner, s => $"{Assessments(s.Busy)}/{s.Assessment}/result"),
        Look.At("/Enterprise/Assessments/Receipt", Owner, s => $"{Assessments(s.Busy)}/{s.Assessment}/receipt"),
        Look.At("/Enterprise/Assessments/Result", Owner, s => $"{Assessments(s.Hotel)}/{s.OfHotel}/result", "with-sector"),
        Look.At("/Enterprise/Assessments/Roadmap", Owner, s => $"{Assessments(s.Hotel)}/{s.OfHotel}/roadmap"),
        Look.AfterSending("/Enterprise/Assessments/Roadmap", Owner, "tried"),
        Look.At("/Enterprise/Assessments/Roadmap", Owner, s => $"{Assessments(s.Busy)}/{s.Assessment}/roadmap", "one-step"),
        Look.At("/Enterprise/Plans/Index", Owner, s => $"/enterprise/{s.Hotel.Id}/plan", "none"),
        Look.At("/Enterprise/Plans/Index", Owner, s => $"/enterprise/{s.Quiet.Id}/plan"),
        new("/Enterprise/Plans/Index", "wrong", Owner, async (device, _) =>
        {
            await device.Page.Locator("main form input[type=text]").First.FillAsync("31/02/2027");
            await SendAsync(device);
        }),
    ];

    // One is made like the other; where pictures are taken, each is to be looked at.
    private static IEnumerable<QuestionPage> SheetsOfQuestions =>
        Pictures.Wanted ? Questionnaire.Pages.All : [Questionnaire.Pages.First, Questionnaire.Pages.All[^1]];

    private static string Assessments(RegisteredEnterprise enterprise) => $"/enterprise/{enterprise.Id}/assessments";

    private static Look OfQuestions(QuestionPage page) => Look.At(
        "/Enterprise/Assessments/Questions", Owner, s => $"{Assessments(s.Fresh)}/{s.FirstDraft}/{page.Id}",
        page.Id.Replace('/', '-'));

    private static Task SendAsync(Device device) => device.LeaveByAsync(device.Page.Locator("main form button.govuk-button:not(.govuk-button--secondary)").First);

    private static async Task SendFileAsync(Device device, string yaml)
    {
        await device.Page.Locator("main input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "moi.yaml", MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(yaml) });
        await SendAsync(device);
    }

    private static async Task SendTaxCodeAsync(Device device, string code)
    {
        await device.Page.Locator("main input[inputmode=numeric]").FillAsync(code);
        await SendAsync(device);
    }

    private static async Task SearchLineAsync(Device device, string words)
    {
        var field = device.Page.Locator("main .find .govuk-input");
        await field.FillAsync(words);
        await device.LeaveByAsync(() => field.PressAsync("Enter"));
    }

    private static async Task SearchNameAsync(Device device, string words)
    {
        await device.Page.Locator("main form[role=search] .govuk-input").FillAsync(words);
        await SendAsync(device);
    }
}

using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.Scoring;
using SanSangSo.EndToEnd.Tests.Browsing;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>An enterprise brought to where a test begins by its grain rather than by sixty pages.</summary>
internal sealed class RegisteredEnterprise(Site site, Guid owner)
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public string TaxCode { get; init; } = TaxCodes.Next();

    private Caller Caller => new(owner, Guid.CreateVersion7());

    private IEnterpriseAssessments Draft => site.Grains.GetGrain<IEnterpriseAssessments>(Id);

    /// <summary>Registered and proved, with one assessment of level 3 submitted.</summary>
    public static async Task<RegisteredEnterprise> AssessedAsync(Site site, Guid owner, string name)
    {
        var enterprise = new RegisteredEnterprise(site, owner);
        await enterprise.RegisterAsync(name);
        await enterprise.ProveAsync();
        await enterprise.SubmitAsync(await enterprise.StartAsync(fromLast: false));
        return enterprise;
    }

    public async Task RegisterAsync(string name, string line = "10")
    {
        var details = new ProfileDetails(
            name, "22366", line, LegalForm.Company, Ownership.Private, WomenOwned: true, ManyFemaleWorkers: true, SocialEnterprise: false);
        Taken(await site.Grains.GetGrain<IEnterpriseProfile>(Id).RegisterAsync(
            Caller, new RegisterEnterprise(SampleSite.Province, SanSangSo.Assessments.Enterprises.TaxCode.Parse(TaxCode), details)));
    }

    /// <summary>It is known who speaks for it, so that it is listed and counts.</summary>
    public async Task ProveAsync() => Taken(
        await site.Grains.GetGrain<IEnterpriseProof>(Id).RecordAsync(SanSangSo.Assessments.Commits.Caller.BySystem(Guid.CreateVersion7())));

    /// <summary>Moves a function of which nothing was said yet; a plan is for the end of the next year.</summary>
    public async Task MoveAsync(string function, FunctionState to, PlatformChoice platform)
    {
        var day = new DateOnly(site.Clock.GetUtcNow().Year + 1, 12, 31);
        Taken(await site.Grains.GetGrain<IEnterpriseMigration>(Id).MoveAsync(
            Caller, new MoveFunction(function, FunctionState.None, to, platform, day, UsedLately: true, [], Reason: null)));
    }

    /// <returns>The id of the draft.</returns>
    public async Task<Guid> StartAsync(bool fromLast, string instrument = Questionnaire.Dbi2021) =>
        Taken(await Draft.StartAsync(Caller, new StartDraft(instrument, fromLast))).DraftId;

    public async Task ChooseSectorAsync(Guid draft, string sector) => Taken(await Draft.ChooseSectorAsync(Caller, new ChooseSector(draft, sector)));

    /// <summary>Answers one page's questions, whatever stood there.</summary>
    public Task AnswerAsync(Guid draft, QuestionPage page, Answer answer) => AnswerAsync(draft, page, _ => answer);

    public async Task AnswerAsync(Guid draft, QuestionPage page, Func<Question, Answer> answer)
    {
        var stored = (await Draft.GetDraftAsync(owner, draft))!.Answers;
        var answers = page.Questions.Select(q => new PostedAnswer(q.Id, stored.GetValueOrDefault(q.Id)?.Answer, answer(q)));
        Taken(await Draft.SaveAsync(Caller, new SaveAnswers(draft, NewForm(), page.Id, [.. answers])));
    }

    public async Task SubmitAsync(Guid draft)
    {
        await AnswerAllAsync(draft, Questionnaire.Pages);
        await DeclareAsync(draft);
    }

    /// <summary>Submits what is answered.</summary>
    public async Task DeclareAsync(Guid draft) => Taken(await Draft.SubmitAsync(Caller, new SubmitDraft(draft, DeclaredTrue: true)));

    /// <summary>Answers to level 3, all but one step of level 4: pillars 2 and 5 with 3, the others with 4.</summary>
    public Task AnswerAllAsync(Guid draft, QuestionPages pages) =>
        AnswerAllAsync(draft, pages, q => q.Id[0] is '2' or '5' ? Answer.Of(3) : Answer.Of(4));

    public async Task AnswerAllAsync(Guid draft, QuestionPages pages, Func<Question, Answer> answer)
    {
        foreach (var page in pages.All)
        {
            await AnswerAsync(draft, page, answer);
        }
    }

    /// <summary>Chooses steps of an assessment's roadmap as the plan, and writes down how far each is.</summary>
    public async Task PlanAsync(Guid assessment, params PlanStep[] steps)
    {
        var plan = site.Grains.GetGrain<IEnterprisePlan>(Id);
        var chosen = Taken(await plan.ChoosePlanAsync(Caller, new ChoosePlan(assessment, [.. steps.Select(s => s.Key)])));
        Taken(await plan.SavePlanAsync(Caller, new SavePlan(chosen.PlanId, [.. steps])));
    }

    /// <summary>Writes down what another tool said.</summary>
    /// <returns>The id of the result.</returns>
    public async Task<Guid> NoteOtherAsync(string tool, DateOnly day, string level) => Taken(
        await site.Grains.GetGrain<IEnterpriseExternalResults>(Id).RecordAsync(Caller, new RecordExternalResult(tool, day, level, File: null))).Id;

    /// <summary>Someone asks to be let in.</summary>
    public async Task AskForAccessAsync(Guid person) => Taken(
        await site.Grains.GetGrain<IEnterpriseProfile>(Id).AskForAccessAsync(new Caller(person, Guid.CreateVersion7())));

    /// <summary>Someone asks to be let in, and is.</summary>
    public async Task LetInAsync(Guid person)
    {
        var profile = site.Grains.GetGrain<IEnterpriseProfile>(Id);
        var asked = Taken(await profile.AskForAccessAsync(new Caller(person, Guid.CreateVersion7())));
        Taken(await profile.AnswerAccessAsync(Caller, new AnswerAccess(asked.RequestId, Accept: true)));
    }

    /// <summary>Its department may read the answers, and is asked for help.</summary>
    /// <returns>The id of the case.</returns>
    public async Task<Guid> ShareAsync(string about)
    {
        await ProveAsync();
        var sharing = site.Grains.GetGrain<IEnterpriseSharing>(Id);
        Taken(await sharing.SwitchAsync(Caller, new SwitchSharing(Shared: true, SharingTexts.Current.Version)));
        Taken(await sharing.OpenCaseAsync(Caller, new OpenCase(about)));
        return (await sharing.GetSharingAsync(owner))!.Cases[0].Id;
    }

    /// <summary>An owner asks to be proved to speak for it.</summary>
    public async Task AskForProofAsync(ProofWay way) => Taken(await site.Grains.GetGrain<IEnterpriseProof>(Id).AskAsync(
        Caller,
        new AskForProof(way, way == ProofWay.Document ? [new ProofFile(Guid.CreateVersion7(), "application/pdf", 1_234_567, new string('0', 64))] : [])));

    /// <summary>An officer sends the code that was asked for.</summary>
    public async Task SendCodeAsync(Guid officer)
    {
        var enterprise = site.Grains.GetGrain<IEnterpriseProof>(Id);
        var claim = (await enterprise.GetClaimAsync(officer))!.Claim.Id;
        Taken(await enterprise.IssueCodeAsync(new Caller(officer, Guid.CreateVersion7()), new IssueProofCode(claim, Email: null), "vi"));
    }

    private static string NewForm() => Guid.CreateVersion7().ToString("N")[^8..];

    private static T Taken<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Accepted, outcome.Refusal?.Code);
        return outcome.Value!;
    }
}

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
    public async Task<Guid> StartAsync(bool fromLast) =>
        Taken(await Draft.StartAsync(Caller, new StartDraft(Questionnaire.Dbi2021, fromLast))).DraftId;

    /// <summary>Answers one page's questions, whatever stood there.</summary>
    public async Task AnswerAsync(Guid draft, QuestionPage page, Answer answer)
    {
        var stored = (await Draft.GetDraftAsync(owner, draft))!.Answers;
        var answers = page.Questions.Select(q => new PostedAnswer(q.Id, stored.GetValueOrDefault(q.Id)?.Answer, answer));
        Taken(await Draft.SaveAsync(Caller, new SaveAnswers(draft, NewForm(), page.Id, [.. answers])));
    }

    public async Task SubmitAsync(Guid draft)
    {
        foreach (var page in Questionnaire.Pages.All)
        {
            await AnswerAsync(draft, page, page.Pillar.Id is "2" or "5" ? Answer.Of(3) : Answer.Of(4));
        }

        Taken(await Draft.SubmitAsync(Caller, new SubmitDraft(draft, DeclaredTrue: true)));
    }

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

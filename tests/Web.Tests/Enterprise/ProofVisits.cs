using System.Text.RegularExpressions;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>Ways to the proof that one speaks for an enterprise, and of the officers who decide it.</summary>
internal static partial class ProofVisits
{
    /// <summary>What the service takes for a PDF.</summary>
    public static byte[] Pdf => "%PDF-1.7 giấy chứng nhận"u8.ToArray();

    /// <summary>An officer of the province, signed in.</summary>
    public static async Task<Visitor> NewOfficerAsync(this WebHost host, string province = "56")
    {
        var email = $"{Guid.CreateVersion7():N}@so.test";
        await host.AddAccountAsync(email, province);
        return await host.SignInAsync(email);
    }

    /// <summary>Asks without papers, and opens what follows.</summary>
    public static async Task<Answer> AskForProofAsync(this Visitor owner, Answer home, string way) =>
        await owner.GoOnAsync(await owner.OpenAsync($"{home.Address}/proof"), ("Way", way));

    /// <summary>Asks with papers, and opens what follows.</summary>
    public static async Task<Answer> SendPapersAsync(this Visitor owner, Answer home) => await owner.FollowAsync(await owner.UploadAsync(
        await owner.OpenAsync($"{home.Address}/proof"), [("Way", "Document")], ("Documents", "giay.pdf", Pdf)));

    public static Task<Answer> OpenClaimAsync(this Visitor officer, Answer home) => officer.OpenAsync(ClaimOf(home));

    public static string ClaimOf(Answer home) => $"/department/claims/{EnterpriseVisits.IdOf(home)}";

    /// <summary>The code that the letter says.</summary>
    public static async Task<string> PrintCodeAsync(this Visitor officer, Answer home)
    {
        var letter = await officer.SubmitAsync(await officer.OpenClaimAsync(home), "form[action$='/letter']", button: null);
        return letter.Document.QuerySelector(".letter__code")?.TextContent.Trim()
            ?? throw new InvalidOperationException($"{letter.Address} ({letter.Status}) has no code: {letter.Heading}");
    }

    /// <summary>A code as it stands in a mail.</summary>
    public static string CodeIn(string text) => Code().Match(text) is { Success: true } found
        ? found.Value
        : throw new InvalidOperationException($"No code in: {text}");

    /// <summary>A new viewer of the enterprise, signed in.</summary>
    public static async Task<Visitor> NewViewerAsync(this WebHost host, Answer home, Guid owner)
    {
        var email = $"{Guid.CreateVersion7():N}@thanh-vien.test";
        var person = await host.AddAccountAsync(email);
        var id = EnterpriseVisits.IdOf(home);
        var profile = host.Grains.GetGrain<IEnterpriseProfile>(id);
        var asked = await profile.AskForAccessAsync(By(person));
        Assert.True((await profile.AnswerAccessAsync(By(owner), new AnswerAccess(asked.Value!.RequestId, Accept: true))).Accepted);
        Assert.True((await host.Grains.GetGrain<IEnterpriseMembers>(id).ChangeRoleAsync(
            By(owner), new ChangeMemberRole(person, MemberRole.Viewer))).Accepted);
        return await host.SignInAsync(email);
    }

    private static Caller By(Guid person) => new(person, Guid.CreateVersion7());

    [GeneratedRegex("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}

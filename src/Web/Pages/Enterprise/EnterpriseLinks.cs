namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>Addresses of the enterprise room, for <c>LocalRedirect</c> and <c>Url.Content</c>. No tax code ever stands in one.</summary>
public static class EnterpriseLinks
{
    public const string Mine = "~/enterprise";
    public const string Start = "~/enterprise/new";

    public static string Home(Guid id) => $"~/enterprise/{id}";

    public static string Requests(Guid id) => $"~/enterprise/{id}/requests";

    public static string Sharing(Guid id) => $"~/enterprise/{id}/sharing";

    public static string Plan(Guid id) => $"~/enterprise/{id}/plan";

    public static string Members(Guid id) => $"~/enterprise/{id}/members";

    public static string Member(Guid id, Guid person) => $"~/enterprise/{id}/members/{person}";

    public static string RemoveMember(Guid id, Guid person) => $"~/enterprise/{id}/members/{person}/remove";

    public static string HandOver(Guid id, Guid person) => $"~/enterprise/{id}/members/{person}/hand-over";

    public static string Invite(Guid id) => $"~/enterprise/{id}/members/invite";

    public static string Leave(Guid id) => $"~/enterprise/{id}/members/leave";

    public static string Proof(Guid id) => $"~/enterprise/{id}/proof";

    public static string Profile(Guid id) => $"~/enterprise/{id}/profile";

    public static string ProfileIdentity(Guid id) => $"~/enterprise/{id}/profile/name";

    public static string ProfileLine(Guid id) => $"~/enterprise/{id}/profile/line";

    public static string ProfileAbout(Guid id) => $"~/enterprise/{id}/profile/about";

    public static string Size(Guid id) => $"~/enterprise/{id}/size";

    public static string SizeResult(Guid id) => $"~/enterprise/{id}/size/result";

    public static string NewTaxCode(Guid draftId) => $"~/enterprise/new/{draftId}";

    public static string NewIdentity(Guid draftId) => $"~/enterprise/new/{draftId}/name";

    public static string NewLine(Guid draftId) => $"~/enterprise/new/{draftId}/line";

    public static string NewAbout(Guid draftId) => $"~/enterprise/new/{draftId}/about";

    public static string NewCheck(Guid draftId) => $"~/enterprise/new/{draftId}/check";

    public static string NewTaken(Guid draftId) => $"~/enterprise/new/{draftId}/taken";
}

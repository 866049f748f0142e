namespace SanSangSo.Web.Pages.Enterprise.Plans;

/// <summary>What has just happened, as a redirect tells the page; other values say nothing.</summary>
public static class PlanHappened
{
    public const string Chosen = "chosen";
    public const string Saved = "saved";
    public const string Ended = "ended";
    public const string Gone = "gone";
}

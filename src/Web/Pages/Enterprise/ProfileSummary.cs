using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>The profile as a list, each line with the page that changes it; null where nothing can be changed.</summary>
public sealed record ProfileSummary(
    string TaxCodeShown, bool AsksAbout, Province Province, ProfileDetails Details,
    string? TaxCodeLink, string? IdentityLink, string? LineLink, string? AboutLink)
{
    public IEnumerable<string> Marks => AboutFields
        .Of(null, null, Details.WomenOwned, Details.ManyFemaleWorkers, Details.SocialEnterprise).Marks;
}

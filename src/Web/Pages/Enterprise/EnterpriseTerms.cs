using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>The words that explain what a form asks, from the terms that come with the service.</summary>
public static class EnterpriseTerms
{
    public static string Name(string term) => Catalogues.Terms[term].Name.In(PageLanguage.Current);

    public static string Help(string term) => Catalogues.Terms[term].Help.In(PageLanguage.Current);

    public static string Help(LegalForm form, IStringLocalizer<EnterpriseTexts> texts) => form switch
    {
        LegalForm.Company => Own("Form.Company.Help", texts),
        LegalForm.Household => Help("household-business"),
        LegalForm.Cooperative => Help("cooperative"),
        LegalForm.Branch => Help("branch"),
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static string Help(Ownership ownership, IStringLocalizer<EnterpriseTexts> texts) => ownership switch
    {
        Ownership.Private => Own("Ownership.Private.Help", texts),
        Ownership.StateOfProvince => Help("state-of-province"),
        Ownership.StateOfCentre => Help("state-of-centre"),
        _ => throw new ArgumentOutOfRangeException(nameof(ownership)),
    };

    private static string Own(string key, IStringLocalizer<EnterpriseTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts[key];
    }
}

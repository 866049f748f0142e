using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>Small words of this room's pages.</summary>
public static class EnterpriseWords
{
    /// <summary>The same words with a capital letter, as they stand alone.</summary>
    public static string Sentence(string words) =>
        string.IsNullOrEmpty(words) ? words : char.ToUpper(words[0], PageLanguage.Vietnamese) + words[1..];

    /// <summary>Who looked: an officer's agency; an auditor is named as one.</summary>
    public static string Looker(Look look, IStringLocalizer<EnterpriseTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(texts);
        return look.What == LookKinds.Inspection ? texts["Look.Auditor"] : look.PersonShown;
    }

    /// <summary>What was looked at; a kind that this version does not know is still shown as a look.</summary>
    public static string Look(string what, IStringLocalizer<EnterpriseTexts> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return what switch
        {
            LookKinds.Levels => texts["Look.Levels"],
            LookKinds.Answers => texts["Look.Answers"],
            LookKinds.Claim => texts["Look.Claim"],
            LookKinds.Inspection => texts["Look.Inspection"],
            _ => texts["Look.Other"],
        };
    }
}

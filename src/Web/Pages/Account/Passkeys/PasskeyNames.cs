using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Language;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account.Passkeys;

internal static class PasskeyNames
{
    /// <summary>What is wrong with a passkey's name, in words; null where nothing is.</summary>
    public static string? NameProblem(this IStringLocalizer<AccountTexts> texts, string name) => CleanText.Clean(name).Length switch
    {
        0 => texts["Passkey.Name.Missing"].Value,
        > PasskeyBook.NameMaximum => texts["Passkey.Name.TooLong", PasskeyBook.NameMaximum].Value,
        _ => null,
    };
}

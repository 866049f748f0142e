using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Pages.Admin;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Audit;

/// <summary>The audit log in the auditors' room.</summary>
public sealed class LogModel(
    IGrainFactory grains, PersonContext person, LogPlaces places, LogWords words, IStringLocalizer<AdminTexts> texts)
    : LogPageModel(grains, person, places, words, texts)
{
    public override string Here => "/Audit/Log";
}

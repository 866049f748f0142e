using Microsoft.Extensions.Localization;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>The audit log in the administrators' room.</summary>
public sealed class LogModel(
    IGrainFactory grains, PersonContext person, LogPlaces places, LogWords words, IStringLocalizer<AdminTexts> texts)
    : LogPageModel(grains, person, places, words, texts)
{
    public override string Here => "/Admin/Log";
}

using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>What people ask about their data, by when it is due. What they wrote is on the page of the request, whose opening is kept.</summary>
public sealed class RequestsModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    private const int Shown = 200;

    public ImmutableArray<OpenDataRequest> Open { get; private set; } = [];

    public ImmutableArray<AnsweredDataRequest> Answered { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var id = PersonId;
        Open = await Grains.AskAsync(IDataRequestDesk.Key, (IDataRequestDesk desk) => desk.GetOpenAsync(id, Shown));
        Answered = await Grains.AskAsync(IDataRequestDesk.Key, (IDataRequestDesk desk) => desk.GetAnsweredAsync(id));
    }
}

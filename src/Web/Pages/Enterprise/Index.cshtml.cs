using System.Collections.Immutable;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>The enterprises that the reader works for, or the way to enter the first.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterpriseRoomModel(grains, person, texts)
{
    public ImmutableArray<Membership> Memberships { get; private set; } = [];

    // Asked anew: the list a request may remember for a minute would not know an enterprise entered just now.
    public async Task OnGetAsync() =>
        Memberships = (await Grains.AskAsync(IAccessDesk.Key, (IAccessDesk desk) => desk.GetAsync(PersonId))).Memberships;
}

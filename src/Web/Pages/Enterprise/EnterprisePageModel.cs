using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise;

/// <summary>A page of one enterprise. For whoever is not its member it does not exist, whatever the method.</summary>
public abstract class EnterprisePageModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterpriseRoomModel(grains, person, texts)
{
    public EnterpriseView View { get; private set; } = null!;

    public Guid Id => View.Id;

    /// <summary>The profile as a command would carry it.</summary>
    public ProfileDetails Details => new(
        View.Name,
        View.Profile.Commune,
        View.Profile.BusinessLine,
        View.Profile.Form,
        View.Profile.Ownership,
        View.Profile.WomenOwned,
        View.Profile.ManyFemaleWorkers,
        View.Profile.SocialEnterprise);

    public BusinessLine Line => Catalogues.BusinessLine(View.Profile.BusinessLine)!;

    public Province Province => Catalogues.Province(View.Profile.Province)!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var view = Guid.TryParse((string?)RouteData.Values["id"], out var id)
            ? await Grains.AskAsync(id, (IEnterpriseProfile e) => e.GetAsync(PersonId))
            : null;
        if (view is not null && Allows(view))
        {
            View = view;
            if (await PrepareAsync())
            {
                await next();
                return;
            }
        }

        context.Result = NotFound();
    }

    public bool IsOwner => View.Role == MemberRole.Owner;

    /// <summary>A viewer reads: links and buttons to what it may not do are left out.</summary>
    public bool MayEdit => CanEdit(View);

    protected static bool CanEdit(EnterpriseView view) => view.Role != MemberRole.Viewer;

    /// <summary>Reads what the page needs beside the enterprise; false: it is about something that is not there.</summary>
    protected virtual Task<bool> PrepareAsync() => Task.FromResult(true);

    /// <summary>Whether this member may see this page; by default every member.</summary>
    protected virtual bool Allows(EnterpriseView view) => true;
}

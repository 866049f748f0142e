using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Which pages are open to everyone. Every other needs a signed-in person, and the folders of a room have their guard on the folder,
/// so that no page in it can be without.
/// </summary>
internal static class PageAccess
{
    /// <summary>Pages that anyone may open; a test holds this list against the endpoints.</summary>
    public static readonly string[] Public =
    [
        "/Index", "/Error", "/NotFound", "/Design", "/Unsubscribe", "/Privacy", "/Invitation",
        "/Account/SignUp", "/Account/SignedUp", "/Account/Confirm", "/Account/SignIn", "/Account/SignInCode", "/Account/Forgot", "/Account/Reset",
        "/Account/Erased", "/RuleBook/Index", "/RuleBook/Instrument", "/RuleBook/Migration",
    ];

    /// <summary>Rooms of those who act for the service; each asks for a second factor.</summary>
    public static readonly string[] StaffRooms = ["/Department", "/Admin", "/Audit"];

    /// <summary>Pages that change who may do what, or give all data of a person away; each asks for a recent proof.</summary>
    public static readonly string[] Guarded =
    [
        "/Admin/Invite", "/Admin/EndRole", "/Admin/ResetFactors", "/Admin/NewProvince", "/Admin/Province", "/Admin/ProvinceTargets",
        "/Department/Claims/Move",
        "/Account/SecondFactor", "/Account/Passkeys/Add", "/Account/Passkeys/Remove", "/Account/Data/Export",
    ];

    public static void Apply(RazorPagesOptions options)
    {
        foreach (var page in Public)
        {
            options.Conventions.AllowAnonymousToPage(page);
        }

        options.Conventions.AddFolderApplicationModelConvention(
            "/Enterprise", page => page.Filters.Add(new ServiceFilterAttribute<EnterpriseAccess>()));
        options.Conventions.AddFolderApplicationModelConvention(
            "/Department", page => page.Filters.Add(new ServiceFilterAttribute<OfficerAccess>()));
        options.Conventions.AddFolderApplicationModelConvention(
            "/Admin", page => page.Filters.Add(new ServiceFilterAttribute<AdminAccess>()));
        options.Conventions.AddFolderApplicationModelConvention(
            "/Audit", page => page.Filters.Add(new ServiceFilterAttribute<AuditorAccess>()));
        foreach (var room in StaffRooms)
        {
            options.Conventions.AddFolderApplicationModelConvention(
                room, page => page.Filters.Add(new ServiceFilterAttribute<StaffSecondFactor>()));
        }

        foreach (var page in Guarded)
        {
            options.Conventions.AddPageApplicationModelConvention(
                page, model => model.Filters.Add(new ServiceFilterAttribute<RecentProof>()));
        }
    }
}

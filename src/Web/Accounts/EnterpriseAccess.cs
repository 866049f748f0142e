using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SanSangSo.Assessments.People;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Stands before every page in Pages/Enterprise: whoever is not a member of the enterprise in the address finds nothing there,
/// the same as where no enterprise is.
/// </summary>
internal sealed class EnterpriseAccess(PersonContext person) : IAsyncAuthorizationFilter
{
    /// <summary>The route value that names the enterprise.</summary>
    public const string RouteKey = "id";

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (!person.IsSignedIn)
        {
            context.Result = new ChallengeResult();
            return;
        }

        if (!context.RouteData.Values.TryGetValue(RouteKey, out var value))
        {
            return;
        }

        if (Guid.TryParse(value?.ToString(), out var id))
        {
            person.Membership = MembershipOf(await person.GetAccessAsync(), id) ?? MembershipOf(await person.ReadAccessAsync(), id);
        }

        if (person.Membership is null)
        {
            context.Result = new NotFoundResult();
        }
    }

    private static Membership? MembershipOf(PersonAccess access, Guid enterpriseId) =>
        access.Memberships.FirstOrDefault(membership => membership.EnterpriseId == enterpriseId);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SanSangSo.Assessments.People;

namespace SanSangSo.Web.Accounts;

/// <summary>Stands before every page in Pages/Admin: whoever is no administrator finds nothing there.</summary>
internal sealed class AdminAccess(PersonContext person) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (!person.IsSignedIn)
        {
            context.Result = new ChallengeResult();
            return;
        }

        if (!IsAdministrator(await person.GetAccessAsync()) && !IsAdministrator(await person.ReadAccessAsync()))
        {
            context.Result = new NotFoundResult();
        }
    }

    private static bool IsAdministrator(PersonAccess access) => access.Roles.Contains(StaffRole.Administrator);
}

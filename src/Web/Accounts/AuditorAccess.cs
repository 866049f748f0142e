using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SanSangSo.Assessments.People;

namespace SanSangSo.Web.Accounts;

/// <summary>Stands before every page in Pages/Audit: whoever is no auditor finds nothing there.</summary>
internal sealed class AuditorAccess(PersonContext person) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (!person.IsSignedIn)
        {
            context.Result = new ChallengeResult();
            return;
        }

        if (!IsAuditor(await person.GetAccessAsync()) && !IsAuditor(await person.ReadAccessAsync()))
        {
            context.Result = new NotFoundResult();
        }
    }

    private static bool IsAuditor(PersonAccess access) => access.Roles.Contains(StaffRole.Auditor);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SanSangSo.Web.Accounts;

/// <summary>Stands before every page in Pages/Department: whoever is no officer finds nothing there.</summary>
internal sealed class OfficerAccess(PersonContext person) : IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (!person.IsSignedIn)
        {
            context.Result = new ChallengeResult();
            return;
        }

        var access = await person.GetAccessAsync();
        if (access.Offices.IsEmpty)
        {
            access = await person.ReadAccessAsync();
        }

        if (access.Offices.IsEmpty)
        {
            context.Result = new NotFoundResult();
            return;
        }

        person.Office = access.Offices[0];
    }
}

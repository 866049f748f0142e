using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Assessments.Files;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Hosting;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Account.Data;

/// <summary>Answers with a file of everything that is kept of the person; that it was taken is kept first.</summary>
internal sealed class ExportModel(
    PersonContext person,
    UserManager<StoredAccount> accounts,
    SessionBook sessions,
    IGrainFactory grains,
    IFileStore files,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("Index");

    public async Task<IActionResult> OnPostAsync(Guid operationId)
    {
        var id = person.PersonId;
        if (await accounts.GetUserAsync(User) is not { } account)
        {
            return Challenge();
        }

        var noted = await grains.SendAsync(id, (IPersonGrain grain) => grain.NoteExportAsync(person.By(operationId)));
        if (!noted.Accepted)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        var export = await grains.AskAsync(IPersonDataDesk.Key, (IPersonDataDesk desk) => desk.ExportAsync(id));
        var open = await sessions.ListAsync(id);
        var lists = export.Lists.Insert(1, DataExport.ListOf(account)).Insert(2, DataExport.ListOf(open));
        var zip = await DataExport.ZipAsync(export with { Lists = lists }, files, clock.GetUtcNow());
        return File(zip, "application/zip", DataExport.FileName);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Files;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Assessments.External;

/// <summary>One result of another tool, and the way to remove it.</summary>
public sealed class ResultModel(IGrainFactory grains, PersonContext person, IFileStore files, IStringLocalizer<CompareTexts> texts)
    : ExternalResultPage(grains, person)
{
    /// <summary>The file goes with the person who sent it, the result stays.</summary>
    public bool HasFile { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        MayEdit = await ReadEnterpriseAsync() is { Role: not MemberRole.Viewer };
        await using var content = Result.File is { } file ? files.Open(file.Id) : null;
        HasFile = content is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (caller, command) = (Caller, new RemoveExternalResult(Result.Id));
        var outcome = await Grains.SendAsync(Id, (IEnterpriseExternalResults e) => e.RemoveAsync(caller, command));
        if (outcome.Refusal is null or { Code: ExternalResultRefusals.Gone })
        {
            return LocalRedirect(AssessmentLinks.Index(Id));
        }

        if (EndOf(outcome.Refusal) is { } end)
        {
            return end;
        }

        ModelState.AddModelError("", texts["External.NotSaved"]);
        return await OnGetAsync();
    }
}

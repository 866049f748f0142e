using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Files;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Claims;

/// <summary>A document of the open claim, to be kept by the officer's own program: it is never shown as a page of this service.</summary>
public sealed class DocumentModel(IGrainFactory grains, PersonContext person, IFileStore files, IStringLocalizer<DepartmentTexts> texts)
    : ClaimPageModel(grains, person, texts)
{
    public async Task<IActionResult> OnGetAsync(Guid file)
    {
        if (!await OpenAsync())
        {
            return NotFound();
        }

        var documents = View.Claim.Files;
        return documents.FirstOrDefault(f => f.Id == file) is { } document && files.Open(file) is { } content
            ? File(content, document.Type, $"{documents.IndexOf(document) + 1}{DocumentTypes.EndingOf(document.Type)}")
            : NotFound();
    }
}

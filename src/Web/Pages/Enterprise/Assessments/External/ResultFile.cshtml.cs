using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments.Files;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Pages.Enterprise.Assessments.External;

/// <summary>The file of a result, to be kept by the member's own program: it is never shown as a page of this service.</summary>
public sealed class ResultFileModel(IGrainFactory grains, PersonContext person, IFileStore files) : ExternalResultPage(grains, person)
{
    public IActionResult OnGet() => Result.File is { } file && files.Open(file.Id) is { } content
        ? File(content, file.Type, Result.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + DocumentTypes.EndingOf(file.Type))
        : NotFound();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account.Data;

/// <summary>A request about the own data that a button cannot do.</summary>
internal sealed class AskModel(PersonContext person, IGrainFactory grains, IStringLocalizer<PrivacyTexts> texts) : PageModel
{
    [BindProperty]
    public DataRequestKind? Kind { get; set; }

    [BindProperty]
    public string Text { get; set; } = "";

    [BindProperty]
    public Guid OperationId { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Kind is null || !Enum.IsDefined(Kind.Value))
        {
            ModelState.AddModelError(nameof(Kind), texts["Ask.KindMissing"]);
        }

        if (Text.Length == 0)
        {
            ModelState.AddModelError(nameof(Text), texts["Ask.TextMissing"]);
        }
        else if (Text.Length > PersonRefusals.TextMaximum)
        {
            ModelState.AddModelError(nameof(Text), texts["Ask.TextTooLong", PersonRefusals.TextMaximum]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new MakeDataRequest(Kind!.Value, Text);
        var asked = await grains.SendAsync(
            person.PersonId, (IPersonGrain grain) => grain.AskAboutDataAsync(person.By(OperationId), command));
        if (asked.Refusal is { } refusal)
        {
            ModelState.AddModelError("", texts[refusal.Code == PersonRefusals.TooManyRequests ? "Ask.TooMany" : "NotSaved"]);
            return Page();
        }

        TempData[IndexModel.NoticeKey] = "Asked";
        return RedirectToPage("Index");
    }
}

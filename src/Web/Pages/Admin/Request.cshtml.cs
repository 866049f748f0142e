using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>One request about personal data, and its answer. Each opening is kept in the log.</summary>
public sealed class RequestModel(IGrainFactory grains, PersonContext person, IStringLocalizer<AdminTexts> texts)
    : AdminPageModel(grains, person, texts)
{
    /// <summary>Whether it was done; null until something is chosen.</summary>
    [BindProperty]
    public bool? IsDone { get; set; }

    [BindProperty]
    public string Answer { get; set; } = "";

    public DataRequestView Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id) => await ReadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!await ReadAsync(id))
        {
            return NotFound();
        }

        if (IsDone is null)
        {
            ModelState.AddModelError(nameof(IsDone), Texts["Request.IsDone.Missing"]);
        }

        if (Answer.Length is 0 or > PersonRefusals.TextMaximum)
        {
            ModelState.AddModelError(
                nameof(Answer),
                Answer.Length == 0 ? Texts["Request.Answer.Missing"] : Texts["Request.Answer.TooLong", PersonRefusals.TextMaximum]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (caller, command) = (Caller, new AnswerDataRequest(id, IsDone!.Value, Answer));
        var outcome = await Grains.SendAsync(Asked.PersonId, (IPersonGrain p) => p.AnswerDataRequestAsync(caller, command));
        switch (outcome.Refusal)
        {
            case null:
                Done = "Done.Answered";
                return RedirectToPage("/Admin/Requests");
            case { Code: PersonRefusals.RequestGone }:
                Done = "Done.AnsweredBefore";
                return RedirectToPage("/Admin/Requests");
            case { } refusal:
                return Refuse(refusal);
        }
    }

    private async Task<bool> ReadAsync(Guid id)
    {
        // Made here, once, so that a call that is tried again is the same opening.
        var (administrator, operation) = (PersonId, Guid.CreateVersion7());
        if (await Grains.AskAsync(IDataRequestDesk.Key, (IDataRequestDesk desk) => desk.ReadAsync(administrator, operation, id)) is not { } found)
        {
            return false;
        }

        Asked = found;
        return true;
    }
}

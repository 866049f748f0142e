using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department;

/// <summary>One open case; an officer answers, which closes it.</summary>
public sealed class CaseModel(IGrainFactory grains, PersonContext person, IStringLocalizer<DepartmentTexts> texts)
    : DepartmentPageModel(grains, person)
{
    private readonly IGrainFactory _grains = grains;
    private readonly PersonContext _person = person;

    [BindProperty]
    public Guid OperationId { get; set; }

    [BindProperty]
    public string Answer { get; set; } = "";

    [TempData]
    public string? Done { get; set; }

    public CaseRow Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid @case) => await FindAsync(@case) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid @case)
    {
        if (!await FindAsync(@case))
        {
            return NotFound();
        }

        var caller = _person.ByForm(OperationId);
        var outcome = await _grains.SendAsync(
            Case.EnterpriseId, (IEnterpriseSharing e) => e.CloseCaseAsync(caller, new CloseCase(@case, Answer)));
        switch (outcome.Refusal?.Code)
        {
            case null:
                Done = "Cases.Done";
                return RedirectToPage("/Department/Cases");
            case SharingRefusals.CaseGone:
                Done = "Cases.Gone";
                return RedirectToPage("/Department/Cases");
            case Refusals.NotFound:
                return NotFound();
            case SharingRefusals.TextNeeded:
                ModelState.AddModelError(nameof(Answer), texts["Case.Answer.Missing"]);
                return Page();
            case SharingRefusals.TextTooLong:
                ModelState.AddModelError(
                    nameof(Answer), texts["Case.Answer.TooLong", SanSangSo.Assessments.Enterprises.Enterprise.CaseTextMaximum]);
                return Page();
            default:
                ModelState.AddModelError("", texts["NotSaved"]);
                return Page();
        }
    }

    private async Task<bool> FindAsync(Guid id)
    {
        if (await _grains.AskAsync(ICaseDesk.KeyOf(Province.Code), (ICaseDesk desk) => desk.FindAsync(PersonId, id)) is not { } found)
        {
            return false;
        }

        Case = found;
        return true;
    }
}

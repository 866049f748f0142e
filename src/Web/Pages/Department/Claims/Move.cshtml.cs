using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department.Claims;

/// <summary>Asks once more before the enterprise that was proved for the same tax code gets whoever claims it as its only member.</summary>
public sealed class MoveModel(IGrainFactory grains, PersonContext person, IStringLocalizer<DepartmentTexts> texts)
    : ClaimPageModel(grains, person, texts)
{
    [BindProperty]
    public string Reason { get; set; } = "";

    public ProvedElsewhere Elsewhere => View.Elsewhere!;

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync()
    {
        var (caller, command) = (Caller, new MoveByClaim(ClaimId, Reason));
        return DecideAsync(
            e => e.MoveAsync(caller, command),
            "Done.Moved",
            code => code is ProofRefusals.ReasonNeeded or ProofRefusals.ReasonTooLong ? nameof(Reason) : "");
    }

    protected override bool IsAbout(ClaimView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Elsewhere is not null;
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Resources;
using StoredAccount = SanSangSo.Web.Accounts.Account;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>What second factors a person has, and taking them away from whoever has lost them.</summary>
internal sealed class ResetFactorsModel(
    IGrainFactory grains,
    PersonContext person,
    UserManager<StoredAccount> accounts,
    SecondFactors secondFactors,
    FactorResets resets,
    IStringLocalizer<AdminTexts> texts) : AdminPageModel(grains, person, texts)
{
    private StoredAccount _account = null!;

    [BindProperty]
    public string Reason { get; set; } = "";

    public string Email => _account.UserName!;

    public HeldFactors Held { get; private set; } = null!;

    /// <summary>The own ones, which another administrator has to reset.</summary>
    public bool IsOwn => _account.Id == PersonId;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await accounts.FindByIdAsync((string)RouteData.Values["id"]!) is not { } account)
        {
            context.Result = NotFound();
            return;
        }

        _account = account;
        Held = await secondFactors.HeldAsync(account);
        await next();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (IsOwn)
        {
            return Page();
        }

        var refusal = await resets.ResetAsync(_account, Reason, Caller);
        switch (refusal?.Code)
        {
            case null:
                Done = "Done.FactorsReset";
                return RedirectToPage("/Admin/Index");
            case PersonRefusals.TextMissing:
                ModelState.AddModelError(nameof(Reason), Texts["Factors.Reason.Missing"]);
                return Page();
            case PersonRefusals.TextTooLong:
                ModelState.AddModelError(nameof(Reason), Texts["Factors.Reason.TooLong", PersonRefusals.ReasonMaximum]);
                return Page();
            default:
                return Refuse(refusal);
        }
    }
}

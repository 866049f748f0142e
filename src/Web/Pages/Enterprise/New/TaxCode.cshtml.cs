using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>The first step: the tax code decides whether the enterprise is new here.</summary>
public sealed class TaxCodeModel(
    IGrainFactory grains,
    PersonContext person,
    RegistrationDrafts drafts,
    AccountLimits limits,
    ProvinceBook provinces,
    IConfiguration configuration,
    IStringLocalizer<EnterpriseTexts> texts)
    : EnterpriseRoomModel(grains, person, texts)
{
    /// <summary>The id that the enterprise will have. The form is sent to the address that carries it, so that sending twice registers once.</summary>
    public Guid EnterpriseId { get; private set; }

    [BindProperty]
    public string TaxCode { get; set; } = "";

    /// <summary>The code typed before, as it may be shown, where the reader came back to this page.</summary>
    public string? Before { get; private set; }

    /// <summary>The province where no enterprise can sign up; null where one can.</summary>
    public ProvinceView? Closed { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await provinces.FindAsync(configuration["Province:Code"] ?? "56") is { TakesEnterprises: false } closed)
        {
            Closed = closed;
            context.Result = Page();
            return;
        }

        await next();
    }

    public void OnGet(Guid? draft)
    {
        var kept = draft is { } id ? drafts.Read(HttpContext, PersonId, id) : null;
        EnterpriseId = kept?.EnterpriseId ?? Guid.CreateVersion7();
        Before = kept?.TaxCode.Shown;
        if (IsFirstLook && kept is { TaxCode.IsPersonal: false })
        {
            TaxCode = kept.TaxCode.Shown;
        }
    }

    public async Task<IActionResult> OnPostAsync(Guid? draft)
    {
        var kept = drafts.Read(HttpContext, PersonId, draft ?? default);
        // A form from before the last registration must not speak of that enterprise again.
        EnterpriseId = draft is { } given && (kept is not null || !await IsMineAsync(given)) ? given : Guid.CreateVersion7();
        if (!SanSangSo.Assessments.Enterprises.TaxCode.TryParse(TaxCode, out var code, out var fault))
        {
            ModelState.AddModelError(nameof(TaxCode), Texts[$"TaxCode.{fault}", TaxCode.Count(char.IsAsciiDigit)]);
            return Page();
        }

        if (!limits.AllowsTaxCode(PersonId, code!))
        {
            ModelState.AddModelError(nameof(TaxCode), Texts["TaxCode.TooMany"]);
            return Page();
        }

        var registration = kept?.With(code!) ?? new RegistrationDraft(EnterpriseId, code!);
        drafts.Keep(HttpContext, PersonId, registration);
        var id = PersonId;
        var standing = await Grains.AskAsync(IRegisterDesk.Key, (IRegisterDesk desk) => desk.FindAsync(id, code!));
        return LocalRedirect(
            standing.Own is { } own ? EnterpriseLinks.Home(own)
            : standing.Represented is not null ? EnterpriseLinks.NewTaken(EnterpriseId)
            : registration.Next);
    }
}

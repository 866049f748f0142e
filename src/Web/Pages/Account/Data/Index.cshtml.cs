using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account.Data;

/// <summary>The person's own data: what was agreed to, a copy of everything.</summary>
internal sealed class IndexModel(PersonContext person, IGrainFactory grains, IStringLocalizer<PrivacyTexts> texts) : PageModel
{
    public const string NoticeKey = "data-notice";

    [BindProperty]
    public string Purpose { get; set; } = "";

    [BindProperty]
    public int TextVersion { get; set; }

    [BindProperty]
    public bool Given { get; set; }

    [BindProperty]
    public Guid OperationId { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<DataRequestLine> Requests { get; private set; } = [];

    public string? Notice => TempData[NoticeKey] as string;

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var command = new ChangeConsents(PageLanguage.Current, [new ConsentChoice(Purpose, TextVersion, Given)]);
        var changed = await grains.SendAsync(
            person.PersonId, (IPersonGrain grain) => grain.ChangeConsentsAsync(person.By(OperationId), command));
        if (changed.Accepted)
        {
            TempData[NoticeKey] = Given ? "Given" : "Withdrawn";
            return RedirectToPage();
        }

        ModelState.AddModelError("", texts[changed.Refusal!.Code switch
        {
            PersonRefusals.PurposeTextChanged => "Consent.TextChanged",
            PersonRefusals.PurposeUnknown => "Consent.Unknown",
            _ => "NotSaved",
        }]);
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        var id = person.PersonId;
        var data = await grains.AskAsync(IPersonDataDesk.Key, (IPersonDataDesk desk) => desk.GetAsync(id));
        Requests = [.. data.Requests];
        Lines = [.. ConsentPurposes.All.Select(p => new Line(p, data.Consents.FirstOrDefault(c => c.Purpose == p.Id)))];
    }

    /// <summary>
    /// A purpose and how the person stands to it. While a consent stands, the text is the one that was agreed to, else the one that would be.
    /// </summary>
    public sealed record Line(ConsentPurpose Purpose, ConsentLine? Consent)
    {
        public bool IsGiven => Consent is { WithdrawnAt: null };

        public PurposeText Text => IsGiven ? Purpose.Text(Consent!.TextVersion) ?? Purpose.Current : Purpose.Current;
    }
}

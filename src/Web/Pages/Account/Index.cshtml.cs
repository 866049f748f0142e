using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account;

/// <summary>What the service knows of the person, and what it sends.</summary>
internal sealed class IndexModel(PersonContext person, IGrainFactory grains, IStringLocalizer<AccountTexts> texts) : PageModel
{
    [BindProperty]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Language { get; set; } = "";

    [BindProperty]
    public bool Reminders { get; set; }

    [BindProperty]
    public Guid OperationId { get; set; }

    public string Email { get; private set; } = "";

    public string? Notice => TempData[AccountNotice.Key] as string;

    public async Task OnGetAsync()
    {
        var access = await ShowAsync();
        Name = access.Name ?? "";
        Language = access.Language;
        Reminders = !access.RemindersStopped;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Name.Length > PersonRefusals.NameMaximum)
        {
            ModelState.AddModelError(nameof(Name), texts["Name.TooLong", PersonRefusals.NameMaximum]);
        }

        if (PageLanguage.Find(Language) is not { } culture)
        {
            return BadRequest();
        }

        var access = await ShowAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!await SaveAsync(access))
        {
            return this.NotSaved(texts);
        }

        person.Forget();
        LanguageSwitchFilter.Remember(HttpContext, culture);
        TempData[AccountNotice.Key] = AccountNotice.Saved;
        return RedirectToPage();
    }

    private async Task<PersonAccess> ShowAsync()
    {
        var access = await person.ReadAccessAsync();
        Email = access.Email;
        return access;
    }

    // Three facts, three commands; each is sent only where it changes something, and all may be sent again.
    private async Task<bool> SaveAsync(PersonAccess before)
    {
        var isSaved = before.Name == Name || (before.Name is null && Name.Length == 0)
            || await SendAsync("name", (grain, caller) => grain.ChangeNameAsync(caller, Name));
        isSaved = isSaved && (before.Language == Language
            || await SendAsync("language", (grain, caller) => grain.ChangeLanguageAsync(caller, Language)));
        return isSaved && (before.RemindersStopped == !Reminders
            || await SendAsync("reminders", (grain, caller) => grain.SwitchRemindersAsync(caller, !Reminders)));
    }

    private async Task<bool> SendAsync(string fact, Func<IPersonGrain, Caller, Task<Outcome<PersonSaved>>> command)
    {
        var caller = person.By(DerivedId.From(OperationId, fact));
        var outcome = await grains.SendAsync(person.PersonId, (IPersonGrain grain) => command(grain, caller));
        return outcome.Accepted;
    }
}

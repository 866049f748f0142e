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
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public Guid OperationId { get; set; }

    public string Email { get; private set; } = "";

    public string? Notice => TempData[AccountNotice.Key] as string;

    public async Task OnGetAsync()
    {
        var access = await ShowAsync();
        Input = new InputModel { Name = access.Name ?? "", Language = access.Language, Reminders = !access.RemindersStopped };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.Name.Length > PersonRefusals.NameMaximum)
        {
            ModelState.AddModelError(nameof(Input) + "." + nameof(Input.Name), texts["Name.TooLong", PersonRefusals.NameMaximum]);
        }

        if (PageLanguage.Find(Input.Language) is not { } culture)
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
        var isSaved = before.Name == Input.Name || (before.Name is null && Input.Name.Length == 0)
            || await SendAsync("name", (grain, caller) => grain.ChangeNameAsync(caller, Input.Name));
        isSaved = isSaved && (before.Language == Input.Language
            || await SendAsync("language", (grain, caller) => grain.ChangeLanguageAsync(caller, Input.Language)));
        return isSaved && (before.RemindersStopped == !Input.Reminders
            || await SendAsync("reminders", (grain, caller) => grain.SwitchRemindersAsync(caller, !Input.Reminders)));
    }

    private async Task<bool> SendAsync(string fact, Func<IPersonGrain, Caller, Task<Outcome<PersonSaved>>> command)
    {
        var caller = person.By(DerivedId.From(OperationId, fact));
        var outcome = await grains.SendAsync(person.PersonId, (IPersonGrain grain) => command(grain, caller));
        return outcome.Accepted;
    }

    public sealed class InputModel
    {
        public string Name { get; set; } = "";

        public string Language { get; set; } = "";

        public bool Reminders { get; set; }
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Pages.Department;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>
/// The audit log, as every room that may read it shows it (<c>_Log</c>). What is searched for is posted and kept out of the address
/// (<see cref="KeptSearches"/>).
/// </summary>
public abstract class LogPageModel(
    IGrainFactory grains, PersonContext person, LogPlaces places, LogWords words, IStringLocalizer<AdminTexts> texts)
    : PageModel
{
    private const int TextMaximum = 200;
    private const char Separator = '\u001f';
    private const string DayFormat = "d/M/yyyy";

    /// <summary>The page itself, to which its forms and links lead.</summary>
    public abstract string Here { get; }

    [BindProperty]
    public string Who { get; set; } = "";

    [BindProperty]
    public string Enterprise { get; set; } = "";

    [BindProperty]
    public string Kind { get; set; } = "";

    [BindProperty]
    public string Day { get; set; } = "";

    [FromQuery(Name = "search")]
    public string? SearchId { get; set; }

    [FromQuery]
    public string? After { get; set; }

    /// <summary>The address speaks of a search that this browser does not keep any more.</summary>
    public bool SearchIsLost { get; private set; }

    public bool IsLaterPage { get; private set; }

    public bool IsSearch => SearchId is { Length: > 0 } && !SearchIsLost;

    public LogPage Found { get; private set; } = null!;

    public IDictionary<string, string> NextPage => Address(places.Seal(Found.Next!));

    public IDictionary<string, string> FirstPage => Address(null);

    /// <summary>Every kind of event in words, together with those of its stream.</summary>
    public IEnumerable<SelectListItem> Kinds => EventKinds.All
        .GroupBy(kind => kind.Split('.')[0], StringComparer.Ordinal)
        .SelectMany(stream =>
        {
            var group = new SelectListGroup { Name = words.Stream(stream.Key) };
            return stream.Select(kind => new SelectListItem { Value = kind, Text = words.Kind(kind), Group = group });
        });

    public async Task<IActionResult> OnGetAsync()
    {
        var kept = SearchId is { Length: > 0 } id ? KeptSearches.Find(TempData, id) : null;
        SearchIsLost = SearchId is { Length: > 0 } && kept is null;
        if (kept?.Split(Separator) is [var who, var enterprise, var kind, var day])
        {
            (Who, Enterprise, Kind, Day) = (who, enterprise, kind, day);
        }

        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        CheckLength(nameof(Who), Who);
        CheckLength(nameof(Enterprise), Enterprise);
        if (Day.Length > 0 && ReadDay() is null)
        {
            ModelState.AddModelError(nameof(Day), texts["Log.Day.NotOne"]);
        }

        if (!ModelState.IsValid)
        {
            Found = new LogPage([], null);
            return Page();
        }

        string[] typed = [Who, Enterprise, Kind, Day];
        SearchId = typed.Any(text => text.Length > 0) ? KeptSearches.Keep(TempData, string.Join(Separator, typed)) : null;
        return RedirectToPage(Address(null));
    }

    private async Task<IActionResult> ShowAsync()
    {
        var place = places.Open(After);
        IsLaterPage = place is not null;
        var query = new LogQuery(Said(Who), Said(Enterprise), Said(Kind), ReadDay(), place);
        // Made here, once, so that a call that is tried again is the same reading.
        var (id, operation) = (person.PersonId, Guid.CreateVersion7());
        if (await grains.AskAsync(IAuditDesk.Key, (IAuditDesk desk) => desk.FindAsync(id, operation, query)) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }

    private void CheckLength(string field, string text)
    {
        if (text.Length > TextMaximum)
        {
            ModelState.AddModelError(field, texts["Log.TooLong", TextMaximum]);
        }
    }

    private DateOnly? ReadDay() =>
        DateOnly.TryParseExact(Day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private Dictionary<string, string> Address(string? after)
    {
        var address = new Dictionary<string, string>(StringComparer.Ordinal);
        if (SearchId is { Length: > 0 } id)
        {
            address["search"] = id;
        }

        if (after is not null)
        {
            address["after"] = after;
        }

        return address;
    }

    private static string? Said(string text) => text.Length == 0 ? null : text;
}

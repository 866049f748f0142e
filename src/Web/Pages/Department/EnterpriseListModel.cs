using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Department;

/// <summary>
/// The list of a province's enterprises, as every room that may read it shows it (<c>_Enterprises</c>). Filters stand in the address; what is
/// searched for is posted and kept out of it (<see cref="KeptSearches"/>).
/// </summary>
public abstract class EnterpriseListModel(PagePlaces places, DepartmentWords words, IStringLocalizer<DepartmentTexts> texts) : PageModel
{
    private const int PageSize = 50;
    private const int TextMaximum = 200;
    private const char LevelMark = '~';
    private const string AssessedYes = "yes";
    private const string AssessedNo = "no";

    /// <summary>The page itself, to which its form and links lead.</summary>
    public abstract string Here { get; }

    /// <summary>The page of one enterprise.</summary>
    public abstract string OnePage { get; }

    /// <summary>What of the address says whose list it is, beside filters.</summary>
    public virtual IDictionary<string, string> Place => new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The published instruments.</summary>
    public Instruments Instruments => HttpContext.RequestServices.GetRequiredService<Instruments>();

    public Province Province { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Commune { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Size { get; set; }

    /// <summary>An instrument and one of its levels: <c>vn-dbi-2021~3</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Assessed { get; set; }

    [BindProperty]
    [StringLength(TextMaximum, ErrorMessage = "List.Search.TooLong")]
    public string? Text { get; set; }

    [FromQuery(Name = "search")]
    public string? SearchId { get; set; }

    [FromQuery]
    public string? After { get; set; }

    /// <summary>The address speaks of a search that this browser does not keep any more.</summary>
    public bool SearchIsLost { get; private set; }

    public EnterprisePage Found { get; private set; } = null!;

    /// <summary>The place of the first row shown, from 1.</summary>
    public int First { get; private set; }

    public bool IsNarrowed => Text is not null || Filters.Count > 0;

    public bool IsLaterPage => First > 1;

    public IEnumerable<SelectListItem> Communes => Options(
        Province.Communes.OrderBy(c => VietFold.SortKey(words.Say(c.Name)), StringComparer.Ordinal).Select(c => (c.Code, words.Say(c.Name))));

    public IEnumerable<SelectListItem> Sectors => Options(Catalogues.SectorGroups.Select(g => (g.Id, words.Say(g.Name))));

    public IEnumerable<SelectListItem> Sizes => Options(Enum.GetValues<SizeGroup>().Select(s => (Key(s), words.Size(s))));

    public IEnumerable<SelectListItem> Levels => Options(
        from instrument in Instruments.Catalogue.All.Select(i => i.Id).Distinct().Select(Instruments.Latest)
        from level in instrument.Levels
        select ($"{instrument.Id}{LevelMark}{level.Level}",
            texts["List.Level.Option", level.Level, words.Say(level.Name), words.Say(instrument.Name)].Value));

    public IEnumerable<SelectListItem> AssessedOrNot => Options(
        [(AssessedYes, texts["List.Assessed.Yes"].Value), (AssessedNo, texts["List.Assessed.No"].Value)]);

    /// <summary>The address of the page that follows, without the text searched for.</summary>
    public IDictionary<string, string> NextPage => Address(places.Seal(Found.Next!, First - 1 + Found.Rows.Length));

    public IDictionary<string, string> FirstPage => Address(null);

    /// <summary>The filters that are set, as the address has them; values that mean nothing here are dropped.</summary>
    private Dictionary<string, string> Filters => new(
        from filter in new (string Name, string? Value)[]
        {
            ("commune", Known(Communes, Commune)),
            ("sector", Known(Sectors, Sector)),
            ("size", Known(Sizes, Size)),
            ("level", Known(Levels, Level)),
            ("assessed", Known(AssessedOrNot, Assessed)),
        }
        where filter.Value is not null
        select KeyValuePair.Create(filter.Name, filter.Value), StringComparer.Ordinal);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await FindProvinceAsync() is not { } province)
        {
            context.Result = NotFound();
            return;
        }

        Province = province.ToProvince();
        await next();
    }

    public async Task<IActionResult> OnGetAsync()
    {
        // Also after a mere change of language: what is typed stays in its field, and is searched for once it is sent.
        Text = SearchId is { Length: > 0 } id ? KeptSearches.Find(TempData, id) : null;
        SearchIsLost = SearchId is { Length: > 0 } && Text is null;
        return await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            Text = null;
            return await ShowAsync();
        }

        SearchId = Text is { Length: > 0 } text ? KeptSearches.Keep(TempData, text) : null;
        return RedirectToPage(Address(null));
    }

    /// <summary>Whose list it is; null where the person is shown none.</summary>
    protected abstract Task<ProvinceView?> FindProvinceAsync();

    protected abstract Task<EnterprisePage?> AskAsync(EnterpriseQuery query);

    private async Task<IActionResult> ShowAsync()
    {
        var filters = Filters;
        var place = places.Open(After);
        var level = filters.GetValueOrDefault("level")?.Split(LevelMark);
        var query = new EnterpriseQuery(
            Text,
            filters.GetValueOrDefault("commune"),
            filters.GetValueOrDefault("sector"),
            filters.TryGetValue("size", out var size) ? Enum.Parse<SizeGroup>(size, ignoreCase: true) : null,
            level?[0],
            level is null ? null : int.Parse(level[1], System.Globalization.CultureInfo.InvariantCulture),
            filters.TryGetValue("assessed", out var assessed) ? assessed == AssessedYes : null,
            place?.After,
            PageSize);
        if (await AskAsync(query) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        First = (place?.Shown ?? 0) + 1;
        return Page();
    }

    private Dictionary<string, string> Address(string? after)
    {
        var address = new Dictionary<string, string>(Place.Concat(Filters), StringComparer.Ordinal);
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

    private static string Key(SizeGroup size) => size.ToString().ToLowerInvariant();

    private static string? Known(IEnumerable<SelectListItem> options, string? value) =>
        string.IsNullOrEmpty(value) ? null : options.FirstOrDefault(o => o.Value == value)?.Value;

    private static IEnumerable<SelectListItem> Options(IEnumerable<(string Value, string Label)> options) =>
        options.Select(o => new SelectListItem(o.Label, o.Value));
}

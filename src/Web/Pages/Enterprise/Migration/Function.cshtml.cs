using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Migration;

/// <summary>One function moves: planned, under way, in use, or given up.</summary>
public sealed class FunctionModel(
    IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> enterpriseTexts, IStringLocalizer<MigrationTexts> texts)
    : EnterprisePageModel(grains, person, enterpriseTexts)
{
    /// <summary>The platform stays the one that it is.</summary>
    public const string AsItIs = "_as-it-is";

    private const string DayFormat = "d/M/yyyy";

    [TempData]
    public string? Moved { get; set; }

    [BindProperty]
    public FunctionState Seen { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>A code of the catalogue; empty where it is named instead.</summary>
    [BindProperty]
    public string? Platform { get; set; }

    [BindProperty]
    public string? OwnName { get; set; }

    [BindProperty]
    public string? PlannedFor { get; set; }

    [BindProperty]
    public bool UsedLately { get; set; }

    [BindProperty]
    public List<string> Months { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public FunctionView Function { get; private set; } = null!;

    public PlatformCatalogue Platforms { get; private set; } = null!;

    /// <summary>Where it can go from here.</summary>
    public IEnumerable<FunctionState> Choices => Function.State switch
    {
        FunctionState.None => [FunctionState.Planned, FunctionState.UnderWay, FunctionState.InUse],
        FunctionState.InUse or FunctionState.Stale => [FunctionState.InUse, FunctionState.None],
        _ => [FunctionState.Planned, FunctionState.UnderWay, FunctionState.InUse, FunctionState.None],
    };

    public void OnGet()
    {
        To = (Function.Proposed ?? (Function.State is FunctionState.InUse or FunctionState.Stale ? FunctionState.InUse : null))?.ToString();
        Platform = Function.PlatformName.Length > 0 ? AsItIs : "";
        PlannedFor = Function.PlannedFor?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        Months = [.. Function.Months.Select(m => m.ToString(CultureInfo.InvariantCulture))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Enum.TryParse<FunctionState>(To, out var to) || !Choices.Contains(to))
        {
            ModelState.AddModelError(nameof(To), texts["To.Missing"]);
        }

        if (to != FunctionState.None && string.IsNullOrEmpty(Platform) && string.IsNullOrWhiteSpace(OwnName))
        {
            ModelState.AddModelError(nameof(Platform), texts["refusal.platform-missing"]);
        }

        var day = Day(to);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new MoveFunction(
            Function.Function, Seen, to, Choice(), day, UsedLately,
            [.. Months.Select(m => int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : 0)], Reason);
        var outcome = await Grains.SendAsync(Id, (IEnterpriseMigration e) => e.MoveAsync(Caller, command));
        if (outcome.Refusal is not { } refusal)
        {
            Moved = Function.Function;
            return LocalRedirect(MigrationLinks.Board(Id));
        }

        if (refusal.Code is Refusals.NotFound or MemberRefusals.ReadOnly or MigrationRefusals.FunctionUnknown)
        {
            return NotFound();
        }

        var field = refusal.About is [var about, ..] ? about == nameof(PlatformChoice.Name) ? nameof(OwnName) : about : "";
        ModelState.AddModelError(field, texts[$"refusal.{refusal.Code}"]);
        if (refusal.Code == MigrationRefusals.Changed)
        {
            await PrepareAsync();
        }

        return Page();
    }

    /// <summary>What can be chosen, in the order of the alphabet; first the one that it is, and naming another.</summary>
    public IEnumerable<SelectListItem> PlatformItems(IStringLocalizer<MigrationTexts> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Function.PlatformName.Length > 0)
        {
            yield return new SelectListItem(Function.PlatformName, AsItIs);
        }

        yield return new SelectListItem(words["Platform.None"], "");
        foreach (var platform in Platforms.For(Function.Function).Where(p => p.Code != Function.PlatformCode))
        {
            yield return new SelectListItem(
                platform.Origin == PlatformOrigin.Officer ? platform.Name : words["Platform.Unsure", platform.Name], platform.Code);
        }
    }

    protected override bool Allows(EnterpriseView view) => CanEdit(view);

    protected override async Task<bool> PrepareAsync()
    {
        var board = await Grains.AskAsync(Id, (IEnterpriseMigration e) => e.GetBoardAsync(PersonId));
        if (board?.Functions.FirstOrDefault(f => f.Function == (string?)RouteData.Values["function"]) is not { } function)
        {
            return false;
        }

        Function = function;
        Platforms = await Grains.AskAsync(IPlatformDesk.KeyOf(View.Profile.Province), (IPlatformDesk desk) => desk.ListAsync());
        return true;
    }

    private DateOnly? Day(FunctionState to)
    {
        if (to != FunctionState.Planned || string.IsNullOrWhiteSpace(PlannedFor))
        {
            return null;
        }

        if (DateOnly.TryParseExact(PlannedFor.Trim(), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        ModelState.AddModelError(nameof(PlannedFor), texts["PlannedFor.Wrong"]);
        return null;
    }

    // What was typed counts before what was left chosen.
    private PlatformChoice Choice() =>
        !string.IsNullOrWhiteSpace(OwnName) ? new PlatformChoice(null, OwnName)
        : string.IsNullOrEmpty(Platform) || Platform == AsItIs ? PlatformChoice.AsItIs
        : new PlatformChoice(Platform, null);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Migration;

/// <summary>The board: how far each business function is, and what is still lacking by each rule.</summary>
public sealed class IndexModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, person, texts)
{
    /// <summary>The function that was just changed.</summary>
    [TempData]
    public string? Moved { get; set; }

    public MigrationBoardView Board { get; private set; } = null!;

    public static string ColourOf(FunctionState state) => state switch
    {
        FunctionState.Planned => "blue",
        FunctionState.UnderWay => "yellow",
        FunctionState.InUse => "green",
        FunctionState.Stale => "orange",
        _ => "grey",
    };

    /// <summary>The key of what its link says.</summary>
    public static string ActionOf(FunctionView function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return function.State == FunctionState.Stale ? "Action.Confirm" : function.Proposed is not null ? "Action.Proposed" : "Action.Change";
    }

    public void OnGet()
    {
    }

    protected override async Task<bool> PrepareAsync()
    {
        if (await Grains.AskAsync(Id, (IEnterpriseMigration e) => e.GetBoardAsync(PersonId)) is not { } board)
        {
            return false;
        }

        Board = board;
        return true;
    }
}

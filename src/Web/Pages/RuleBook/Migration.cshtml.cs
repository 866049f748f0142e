using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Migration;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Pages.RuleBook;

/// <summary>The rules of "using" and "completed", the functions, and the catalogue of the service's own province, for everyone.</summary>
public sealed class MigrationModel(IGrainFactory grains, IConfiguration configuration) : PageModel
{
    public PlatformCatalogue Platforms { get; private set; } = null!;

    public async Task OnGetAsync() =>
        Platforms = await grains.AskAsync(IPlatformDesk.KeyOf(configuration["Province:Code"] ?? "56"), (IPlatformDesk desk) => desk.ListAsync());

    public string Lines(ImmutableArray<string> divisions) =>
        string.Join(", ", divisions.Select(d => Catalogues.BusinessLine(d)!.Name.In(PageLanguage.Current)));

    /// <summary>For whom a function is; empty where it is for all.</summary>
    public string Where(BusinessFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return string.Join(", ", function.SectorGroups.Select(g => Catalogues.SectorGroup(g)!.Name.In(PageLanguage.Current))
            .Concat(function.Divisions.Select(d => Catalogues.BusinessLine(d)!.Name.In(PageLanguage.Current))));
    }
}

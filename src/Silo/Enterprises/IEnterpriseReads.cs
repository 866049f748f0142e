using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Migration;

namespace SanSangSo.Silo.Enterprises;

/// <summary>Rows of others that an enterprise's own page shows: who asks to be let in, who looked.</summary>
internal interface IEnterpriseReads
{
    Task<ImmutableArray<OpenRequest>> OpenRequestsAsync(ImmutableArray<AccessRequest> requests);

    /// <summary>What others see of people: the name, or the mail address where none was given.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(ImmutableArray<Guid> people);

    Task<ImmutableArray<string>> AddressesAsync(ImmutableArray<Guid> people);

    /// <summary>The latest looks at the enterprise's data, newest first.</summary>
    Task<ImmutableArray<Look>> LooksAsync(Guid enterpriseId);

    /// <summary>The enterprise's cases with the department, the newest first, with their texts.</summary>
    Task<ImmutableArray<CaseShown>> CasesAsync(Guid enterpriseId);

    /// <summary>Whether the person acts for the department of the province now.</summary>
    Task<bool> IsOfficerAsync(Guid personId, string province);

    /// <summary>Whether administrators closed the province, so that no enterprise signs up there.</summary>
    Task<bool> IsClosedAsync(string province);

    /// <summary>The province's catalogue of platforms as it is now.</summary>
    Task<PlatformCatalogue> PlatformsAsync(string province);

    Task<bool> IsMemberAsync(Guid personId, Guid enterpriseId);

    /// <summary>The other enterprise of the same tax code whose representative is proved, with what others see of its owners.</summary>
    Task<ProvedElsewhere?> ProvedElsewhereAsync(Guid enterpriseId);

    /// <summary>The owners of the other enterprises that name the same tax code.</summary>
    Task<ImmutableArray<Rival>> RivalsAsync(Guid enterpriseId);
}

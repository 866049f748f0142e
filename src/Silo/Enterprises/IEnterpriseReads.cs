using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;

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
}

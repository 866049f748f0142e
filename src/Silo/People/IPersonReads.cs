using System.Collections.Immutable;

namespace SanSangSo.Silo.People;

/// <summary>Rows of others that decisions about a person need.</summary>
internal interface IPersonReads
{
    /// <summary>The enterprises that the person is in or asked to be let into.</summary>
    Task<ImmutableArray<Guid>> EnterprisesOfAsync(Guid personId);

    /// <summary>The enterprises of which the person is the only owner.</summary>
    Task<ImmutableArray<Guid>> OnlyOwnerOfAsync(Guid personId);
}

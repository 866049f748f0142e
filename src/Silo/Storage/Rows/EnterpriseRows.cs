using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Storage.Rows;

/// <summary>What lists, searches and filters read of an enterprise.</summary>
internal sealed class StoredEnterprise
{
    public required Guid Id { get; init; }

    public required string Province { get; init; }

    /// <summary>Keyed hash of the tax code: finds it by the whole number. UNIQUE among those whose representative is proved.</summary>
    public required string TaxCodeHash { get; init; }

    /// <summary>Null where the code is a person's number.</summary>
    public string? TaxCode { get; init; }

    public required string TaxCodeShown { get; init; }

    public required string Name { get; init; }

    /// <summary>The name without diacritics and case, for searching.</summary>
    public required string SearchName { get; init; }

    /// <summary>Bytewise order of this is the Vietnamese order of the names; keyset paging is by it and the id.</summary>
    public required string SortKey { get; init; }

    public required string Commune { get; init; }

    public required string BusinessLine { get; init; }

    public required string SectorGroup { get; init; }

    public required SizeGroup Size { get; init; }

    public required Ownership Ownership { get; init; }

    public string? Instrument { get; init; }

    public int? Level { get; init; }

    public int? Points { get; init; }

    public long? AssessedAt { get; init; }

    public long? DraftStartedAt { get; init; }

    /// <summary>Since when it is shown who speaks for it; until then it is in no list and no figure.</summary>
    public long? ProvenAt { get; init; }

    public required long CreatedAt { get; init; }
}

internal sealed class StoredMembership
{
    public required Guid EnterpriseId { get; init; }

    public required Guid PersonId { get; init; }

    public required MemberRole Role { get; init; }

    public required long Since { get; init; }
}

internal sealed class StoredAccessRequest
{
    public required Guid Id { get; init; }

    public required Guid EnterpriseId { get; init; }

    public required Guid PersonId { get; init; }

    public required long AskedAt { get; init; }

    /// <summary>Null while no owner has answered.</summary>
    public bool? Accepted { get; init; }
}

/// <summary>A submitted assessment, written once.</summary>
internal sealed class StoredAssessment
{
    public required Guid Id { get; init; }

    public required Guid EnterpriseId { get; init; }

    public required string Instrument { get; init; }

    public required int InstrumentVersion { get; init; }

    public required int Level { get; init; }

    public required int Points { get; init; }

    public required long SubmittedAt { get; init; }

    public required string Content { get; init; }
}

/// <summary>A look at an enterprise's data by someone who is not a member.</summary>
internal sealed class StoredLook
{
    public required Guid Id { get; init; }

    public required Guid EnterpriseId { get; init; }

    public required Guid PersonId { get; init; }

    public required string What { get; init; }

    public required long At { get; init; }
}

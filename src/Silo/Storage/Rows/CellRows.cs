using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Migration;

namespace SanSangSo.Silo.Storage.Rows;

/// <summary>How many enterprises are alike in all of this; <see cref="CellKeyText"/> is the key as one text.</summary>
internal sealed class StoredCell
{
    public required string CellKeyText { get; init; }

    public required string Province { get; init; }

    public required string Commune { get; init; }

    public required string SectorGroup { get; init; }

    public required SizeGroup Size { get; init; }

    public required Ownership Ownership { get; init; }

    public required bool OnRegister { get; init; }

    public required bool Active { get; init; }

    public string? Instrument { get; init; }

    public int? Level { get; init; }

    public required bool UsingClaimed { get; init; }

    public required bool UsingVerified { get; init; }

    public required bool CompletedClaimed { get; init; }

    public required bool CompletedVerified { get; init; }

    public required bool Stale { get; init; }

    public required long N { get; init; }

    public CellKey Key() => new(
        Province, Commune, SectorGroup, Size, Ownership, OnRegister, Active, Instrument, Level,
        UsingClaimed, UsingVerified, CompletedClaimed, CompletedVerified, Stale);
}

/// <summary>How many enterprises stand in a state of one business function.</summary>
internal sealed class StoredFunctionCell
{
    public required string Province { get; init; }

    public required string Commune { get; init; }

    public required string SectorGroup { get; init; }

    public required SizeGroup Size { get; init; }

    public required Ownership Ownership { get; init; }

    public required string Function { get; init; }

    public required string State { get; init; }

    public required bool Verified { get; init; }

    public required long N { get; init; }

    public FunctionCellKey Key() => new(Province, Commune, SectorGroup, Size, Ownership, Function, Enum.Parse<FunctionState>(State), Verified);
}

/// <summary>A value the store keeps about itself.</summary>
internal sealed class StoredSetting
{
    public required string Name { get; init; }

    public required string Value { get; init; }
}

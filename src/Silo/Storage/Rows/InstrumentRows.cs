namespace SanSangSo.Silo.Storage.Rows;

/// <summary>A version of an instrument that administrators uploaded, published or retired; its file is a row of the texts.</summary>
internal sealed class StoredInstrument
{
    public required string Instrument { get; init; }

    public required int Version { get; init; }

    /// <summary>Null for a version that comes with the service and was retired.</summary>
    public Guid? TextId { get; init; }

    public string? Sha256 { get; init; }

    public long? UploadedAt { get; init; }

    /// <summary>Null while the file waits.</summary>
    public long? PublishedAt { get; init; }

    public long? RetiredAt { get; init; }
}

using SanSangSo.Assessments.Commits;
using static SanSangSo.Silo.Storage.Parameter;

namespace SanSangSo.Silo.Storage;

/// <summary>Changes of instruments' versions as statements that both databases run.</summary>
internal static class InstrumentScript
{
    private const string PutInstrument =
        """
        insert into instrument_version (instrument, version, text_id, sha256, uploaded_at, published_at, retired_at)
        values (@instrument, @version, @text_id, @hash, @uploaded_at, @published_at, @retired_at)
        on conflict (instrument, version) do update set published_at = excluded.published_at, retired_at = excluded.retired_at
        """;

    private const string RemoveInstrument =
        "delete from instrument_version where instrument = @instrument and version = @version and published_at is null";

    /// <summary>The statement, or null where the change is of another room.</summary>
    public static Statement? Find(RowChange change) => change switch
    {
        PutInstrumentRow r => Statement.Plain(
            PutInstrument,
            Text("instrument", r.Instrument), Number("version", r.Version), Id("text_id", r.TextId), Text("hash", r.Sha256),
            Number("uploaded_at", r.UploadedAt), Number("published_at", r.PublishedAt), Number("retired_at", r.RetiredAt)),
        RemoveInstrumentRow r => Statement.Plain(RemoveInstrument, Text("instrument", r.Instrument), Number("version", r.Version)),
        _ => null,
    };
}

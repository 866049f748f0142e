using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Web.Grains;

/// <summary>The published instruments as this request sees them.</summary>
public sealed class Instruments
{
    public InstrumentCatalogue Catalogue { get; } = InstrumentCatalogue.BuiltIn;

    /// <summary>The exact version that an assessment was begun with.</summary>
    public Instrument Get(string id, int version) => Catalogue.Get(id, version);

    public Instrument Latest(string id) => Catalogue.Latest(id);
}

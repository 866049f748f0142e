namespace SanSangSo.Web.Ui;

/// <summary>
/// One axis of a radar chart: its share of the full length (0 to 1) and the words for it; and, where there is one,
/// the share at an earlier time, drawn as a broken line.
/// </summary>
public sealed record RadarAxis(string Label, double Share, string ValueText, double? Before = null, string? BeforeText = null);

/// <summary>A ring of a radar chart at a share of the full length, with the level that begins or ends there.</summary>
public sealed record RadarRing(double Share, string Label);

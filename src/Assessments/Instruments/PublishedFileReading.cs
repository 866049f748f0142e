namespace SanSangSo.Assessments.Instruments;

/// <summary>How the files that administrators published become part of a catalogue.</summary>
public static class PublishedFileReading
{
    /// <param name="catalogue">What is there so far.</param>
    /// <param name="known">A catalogue of before: what it has read already is not read again.</param>
    /// <exception cref="FormatException">The lint of today refuses it.</exception>
    public static InstrumentCatalogue Add(InstrumentCatalogue catalogue, PublishedFile file, InstrumentCatalogue? known = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(file);
        if (file.Yaml is not { } yaml)
        {
            return file.IsRetired ? catalogue.WithRetired(file.Instrument, file.Version) : catalogue;
        }

        var read = known?.FindVersion(file.Instrument, file.Version) is { IsBuiltIn: false } before && before.Yaml == yaml
            ? before.Instrument
            : InstrumentReader.Read(yaml, $"{file.Instrument}.yaml");
        return catalogue.With(read, yaml, file.IsRetired);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.Roadmaps;

namespace SanSangSo.Web.Hosting;

/// <summary>
/// <c>instruments lint FILE</c>: needs no setting and no database. A file of a built-in instrument is held against the version before it; a
/// file of actions (<c>*.actions.yaml</c>) against its instrument, which is the file beside it or else comes with the service.
/// </summary>
internal static class LintCommand
{
    private const string ActionsEnd = ".actions.yaml";

    /// <returns>0 where the file is sound; 1 with a line for each finding, or where it cannot be read.</returns>
    public static async Task<int> RunAsync(string file, TextWriter output, TextWriter errors)
    {
        string yaml;
        try
        {
            yaml = await File.ReadAllTextAsync(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{file}: {e.Message}");
            return 1;
        }

        var (findings, sound) = file.EndsWith(ActionsEnd, StringComparison.Ordinal) ? OfActions(yaml, file) : OfInstrument(yaml);
        foreach (var finding in findings)
        {
            await output.WriteLineAsync(finding.In(file));
        }

        if (sound is null)
        {
            return 1;
        }

        await output.WriteLineAsync($"{file}: {sound}, nothing found.");
        return 0;
    }

    // What was found, and the file in a few words where it is nothing.
    private static (ImmutableArray<LintFinding> Findings, string? Sound) OfInstrument(string yaml)
    {
        var report = InstrumentLint.Run(yaml);
        if (report.Instrument is { } alone && Before(alone) is { } before)
        {
            report = InstrumentLint.Run(yaml, before);
        }

        return (report.Findings, report.Instrument is { } sound
            ? string.Create(CultureInfo.InvariantCulture, $"{sound.Id} version {sound.Version}, {sound.Questions.Count()} questions")
            : null);
    }

    private static (ImmutableArray<LintFinding> Findings, string? Sound) OfActions(string yaml, string file)
    {
        var report = ImprovementLint.Run(yaml, id => Beside(file, id) ?? InstrumentCatalogue.BuiltIn.FindLatest(id));
        return (report.Findings, report.Book is { } sound ? $"actions of {sound.Instrument}" : null);
    }

    // The instrument is being worked on too; one with findings proves nothing.
    private static Instrument? Beside(string file, string id)
    {
        var path = file[..^ActionsEnd.Length] + ".yaml";
        return File.Exists(path) && InstrumentLint.Run(File.ReadAllText(path)).Instrument is { } instrument && instrument.Id == id ? instrument : null;
    }

    private static Instrument? Before(Instrument instrument) => InstrumentCatalogue.BuiltIn.All
        .Where(i => i.Id == instrument.Id && i.Version < instrument.Version)
        .MaxBy(i => i.Version);
}

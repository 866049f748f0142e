using System.Globalization;
using SanSangSo.Assessments.Instruments;

namespace SanSangSo.Web.Hosting;

/// <summary><c>instruments lint FILE</c>: needs no setting and no database. A file of a built-in instrument is held against the version before it.</summary>
internal static class LintCommand
{
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

        var report = InstrumentLint.Run(yaml);
        if (report.Instrument is { } alone && Before(alone) is { } before)
        {
            report = InstrumentLint.Run(yaml, before);
        }

        foreach (var finding in report.Findings)
        {
            await output.WriteLineAsync(finding.In(file));
        }

        if (report.Instrument is not { } sound)
        {
            return 1;
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{file}: {sound.Id} version {sound.Version}, {sound.Questions.Count()} questions, nothing found."));
        return 0;
    }

    private static Instrument? Before(Instrument instrument) => InstrumentCatalogue.BuiltIn.All
        .Where(i => i.Id == instrument.Id && i.Version < instrument.Version)
        .MaxBy(i => i.Version);
}

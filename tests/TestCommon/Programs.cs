using System.Diagnostics;

namespace SanSangSo.TestCommon;

/// <summary>Runs programs that tests need, and says what they said when they fail.</summary>
internal static class Programs
{
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds its output.</exception>
    public static string Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output}{errors.Result}");
    }
}

using SanSangSo.Assessments.Tests.Architecture;

namespace SanSangSo.Web.Tests.Rights;

/// <summary>
/// The table of what is open to whom, as it is checked in: a row for each verb and route, a column for each kind of user. Where a change is
/// meant, <c>WRITE_VERDICTS=1</c> writes the file anew.
/// <c>open</c>: answered; <c>sign-in</c>: asked to sign in first; <c>404</c>: there is nothing; <c>405</c>: the page takes nothing.
/// </summary>
internal static class Verdicts
{
    public static string File { get; } = Path.Combine(Repository.Root, "tests", "Web.Tests", "Rights", "verdicts.txt");

    public static IReadOnlyList<string> Read() => [.. System.IO.File.ReadLines(File).Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>Puts the rows in place of those in the file, under its remarks; whoever asks for that reads the difference.</summary>
    public static void Write(IEnumerable<string> rows)
    {
        var remarks = System.IO.File.ReadLines(File).TakeWhile(line => line.StartsWith('#')).ToArray();
        System.IO.File.WriteAllLines(File, [.. remarks, .. rows]);
    }

    /// <summary>A row as it stands in the file.</summary>
    public static string Row(string verb, string route, IEnumerable<string> verdicts) =>
        $"{verb,-5}{route,-66}{string.Concat(verdicts.Select(verdict => $"{verdict,-12}"))}".TrimEnd();
}

using System.Text.RegularExpressions;

namespace SanSangSo.Assessments.Tests.Architecture;

public sealed class SourceTests
{
    private const int LinesMaximum = 320;

    [Fact]
    public void Time_comes_from_the_business_clock_only()
    {
        var clock = new Regex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        var found =
            from file in Repository.Sources(".cs", ".cshtml")
            from line in File.ReadLines(file)
            where clock.IsMatch(line)
            select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}";

        Assert.Empty(found);
    }

    [Fact]
    public void No_file_is_two_rooms()
    {
        var found =
            from file in Repository.Sources(".cs", ".cshtml", ".js", ".scss")
            let lines = File.ReadLines(file).Count()
            where lines > LinesMaximum
            select $"{Path.GetRelativePath(Repository.Root, file)}: {lines} lines";

        Assert.Empty(found);
    }
}

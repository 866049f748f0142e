using System.Text.RegularExpressions;
using SanSangSo.Assessments.Tests.Architecture;

namespace SanSangSo.Web.Tests.Architecture;

public sealed class SourceTests
{
    private static readonly string Silo = Path.Combine(Repository.Root, "src", "Silo") + Path.DirectorySeparatorChar;
    private static readonly string Web = Path.Combine(Repository.Root, "src", "Web") + Path.DirectorySeparatorChar;

    [Fact]
    public void The_store_is_written_by_commits_and_never_by_entity_framework() =>
        Assert.Empty(Lines(Silo, @"\.(SaveChanges(Async)?|ExecuteUpdate(Async)?|ExecuteDelete(Async)?)\("));

    [Fact]
    public void State_lives_in_commits_not_in_grain_storage_reminders_or_streams() =>
        Assert.Empty(Lines(Silo, @"\[Reentrant\]|\bGrain<|\bJournaledGrain\b|\bIPersistentState\b|\bIRemindable\b|\bIAsyncStream\b"));

    [Fact]
    public void Pages_carry_no_inline_script_style_or_handler() =>
        Assert.Empty(Lines(Web, @"<script(?![^>]*\bsrc=)|<style\b|\sstyle=""|\son(click|change|submit|load|input)=""", ".cshtml"));

    [Fact]
    public void Nothing_is_fetched_from_elsewhere_at_run_time() =>
        Assert.Empty(Lines(Web, @"\b(src|href)=""(https?:)?//(?!(www\.)?w3\.org)[^""]*\.(js|css|woff2?|png|svg)""", ".cshtml"));

    private static IEnumerable<string> Lines(string floor, string pattern, string extension = ".cs")
    {
        var wrong = new Regex(pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return
            from file in Repository.Sources(extension)
            where file.StartsWith(floor, StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && wrong.IsMatch(line)
            select $"{Path.GetRelativePath(Repository.Root, file)}: {line.Trim()}";
    }
}

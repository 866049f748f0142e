using System.Diagnostics;
using System.Globalization;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Load;

/// <summary>One timed round: commits a second, how long each client waited for its
/// acknowledgement, the processor time of this process for a commit (all in milliseconds), and what was not written.</summary>
internal sealed record Measured(double PerSecond, double P50, double P99, double Maximum, double Processor, int NotWritten)
{
    public static async Task<Measured> RunAsync(Workload load, Func<Commit, Task<bool>> write)
    {
        foreach (var commit in load.Before)
        {
            if (!await write(commit))
            {
                throw new InvalidOperationException("The store could not be filled.");
            }
        }

        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var waits = await Task.WhenAll(load.Clients.Select(commits => Task.Run(async () =>
        {
            var times = new List<double>(commits.Count);
            var lost = 0;
            foreach (var commit in commits)
            {
                var begun = Stopwatch.GetTimestamp();
                lost += await write(commit) ? 0 : 1;
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return (times, lost);
        })));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var sorted = waits.SelectMany(w => w.times).Order().ToList();
        return new Measured(
            load.Count / seconds, sorted[sorted.Count / 2], sorted[(int)(sorted.Count * 0.99)], sorted[^1],
            (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / load.Count, waits.Sum(w => w.lost));
    }

    /// <summary>The middle of several rounds; the longest wait is the longest of all.</summary>
    public static Measured Middle(IReadOnlyCollection<Measured> rounds)
    {
        var middle = rounds.OrderBy(r => r.PerSecond).ElementAt(rounds.Count / 2);
        return middle with { Maximum = rounds.Max(r => r.Maximum), NotWritten = rounds.Sum(r => r.NotWritten) };
    }

    public string Line(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-34} {PerSecond,8:F0} commits/s   wait p50 {P50,6:F1}  p99 {P99,6:F1}  max {Maximum,6:F1}  processor {Processor:F2} ms");
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Instruments;
using SanSangSo.TestCommon;

namespace SanSangSo.EndToEnd.Tests.Processes;

/// <summary>
/// One Web, two Silo processes, PostgreSQL; one silo is killed while people save and submit. Whatever was acknowledged is there, once.
/// </summary>
public sealed class KilledSiloTests
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>An assessment is about 20 saves and a submission.</summary>
    private static readonly int Enterprises = TestSize.Of(quick: 10, full: 100);

    [Fact]
    public async Task Whatever_was_acknowledged_is_there_once_though_a_silo_is_killed()
    {
        await using var cluster = await RunningCluster.StartAsync();
        using var owner = new Visitor(cluster.Site);
        await Account.SignUpAndInAsync(owner, "chu@khach-san.test", cluster.Pickup);
        var drafts = await cluster.OpenDraftsAsync("chu@khach-san.test", Enterprises);

        var run = new Run(owner, cluster);
        await Parallel.ForEachAsync(
            drafts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (draft, _) => await run.AssessAsync(draft));

        Assert.True(run.Killed, "No silo was killed.");
        var posts = run.Acknowledged.Count + run.Submitted.Count + run.Refused;
        Assert.True(run.Refused <= posts * 0.01, $"{run.Refused} of {posts} were refused.");
        Assert.True(run.SlowestAfterKill < Patience, $"The slowest first call after the kill took {run.SlowestAfterKill}.");
        TestContext.Current.SendDiagnosticMessage(
            "{0} acknowledged saves, {1} submissions, {2} refused, slowest first call after the kill {3:F1} s",
            run.Acknowledged.Count, run.Submitted.Count, run.Refused, run.SlowestAfterKill.TotalSeconds);

        foreach (var draft in drafts)
        {
            var journal = await cluster.ReadJournalAsync(draft.Enterprise);
            Assert.Null(JournalEntry.FirstBroken(journal));
            Assert.Equal(journal.Count, journal.Select(e => e.OperationId).Distinct().Count());
            var stored = journal
                .SelectMany(e => JsonSerializer.Deserialize(e.Events, DomainJson.Default.ImmutableArrayEnterpriseEvent))
                .OfType<AnswersSaved>()
                .SelectMany(e => e.Answers)
                .ToLookup(a => a.Question, a => a.Answer.ToString());
            foreach (var (question, answer) in run.Acknowledged.Where(a => a.Enterprise == draft.Enterprise).SelectMany(a => a.Answers))
            {
                Assert.Equal([answer], stored[question]);
            }

            Assert.Equal(run.Submitted.Contains(draft.Enterprise) ? 1 : 0, await cluster.CountAssessmentsAsync(draft.Enterprise));
        }
    }

    private sealed record Save(Guid Enterprise, IReadOnlyList<(string Question, string Answer)> Answers);

    private sealed class Run(Visitor owner, RunningCluster cluster)
    {
        private readonly ConcurrentDictionary<Guid, bool> _seenAfterKill = new();
        private readonly Lock _lock = new();
        private long _slowest;
        private int _refused;

        public ConcurrentBag<Save> Acknowledged { get; } = [];

        public ConcurrentBag<Guid> Submitted { get; } = [];

        public bool Killed { get; private set; }

        public int Refused => _refused;

        public TimeSpan SlowestAfterKill => TimeSpan.FromTicks(_slowest);

        public async Task AssessAsync(OpenDraft draft)
        {
            var pages = QuestionPages.Of(InstrumentCatalogue.BuiltIn.Latest(SanSangSo.EndToEnd.Tests.Journeys.Questionnaire.Dbi2021));
            foreach (var page in pages.All)
            {
                var address = $"/enterprise/{draft.Enterprise}/assessments/{draft.Id}/{page.Id}";
                var answers = page.Questions
                    .Select((q, i) => (q.Id, ((page.Number + i) % 6).ToString(CultureInfo.InvariantCulture)))
                    .ToList();
                await PostUntilTakenAsync(draft, address, [.. answers.Select(a => ($"q-{a.Id}", a.Item2))]);
                Acknowledged.Add(new Save(draft.Enterprise, answers));
                KillOnceHalfWay(pages.All.Length);
            }

            await PostUntilTakenAsync(draft, $"/enterprise/{draft.Enterprise}/assessments/{draft.Id}/check", ("DeclaredTrue", "true"));
            Submitted.Add(draft.Enterprise);
        }

        // A refused page is posted again as it stands, as a person would do it.
        private async Task PostUntilTakenAsync(OpenDraft draft, string address, params (string, string)[] values)
        {
            var started = Stopwatch.GetTimestamp();
            var first = Killed && _seenAfterKill.TryAdd(draft.Enterprise, true);
            var page = await owner.OpenAsync(address);
            if (first)
            {
                lock (_lock)
                {
                    _slowest = Math.Max(_slowest, Stopwatch.GetElapsedTime(started).Ticks);
                }
            }

            for (var tries = 0; tries < 10; tries++)
            {
                if ((await owner.PostAsync(page, address, values)).IsTaken)
                {
                    return;
                }

                Interlocked.Increment(ref _refused);
            }

            Assert.Fail($"Not taken in ten tries: {address}");
        }

        private void KillOnceHalfWay(int pages)
        {
            lock (_lock)
            {
                if (!Killed && Acknowledged.Count >= Math.Min(Enterprises, AtOnce) * pages / 2)
                {
                    cluster.KillOneSilo();
                    Killed = true;
                }
            }
        }
    }
}

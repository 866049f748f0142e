using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Accounts;

/// <summary>
/// What somebody with patience tries at the door. That links of a reset and of an invitation, codes of an app and recovery codes work once is
/// held by the tests of those.
/// </summary>
public sealed partial class HostileWalkTests : IAsyncDisposable
{
    private const string Known = "co-that@vi-du.vn";
    private const string Unknown = "khong-co@vi-du.vn";
    private const int AtOnce = 8;

    // Every refusal waits to the next whole step; less than one step would tell.
    private static readonly TimeSpan Slowest = TimeSpan.FromMilliseconds(350);

    private readonly WebHost _host = new();

    [Fact]
    public async Task A_thousand_wrong_passwords_open_nothing_and_tell_nothing()
    {
        await _host.AddAccountAsync(Known);
        var tries = TestSize.Of(quick: 12, full: 1_000);
        var answers = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var email in (string[])[Known, Unknown])
        {
            using var visitor = _host.Visit();
            var page = await visitor.OpenAsync("/account/sign-in");
            var told = new string[tries];
            await Parallel.ForAsync(0, tries, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
            {
                var asked = Stopwatch.GetTimestamp();
                var answer = await visitor.SubmitAsync(page, ("Email", email), ("Password", $"khong phai mat khau nay {i}"));
                Assert.True(Stopwatch.GetElapsedTime(asked) > Slowest, $"{email} was refused at once.");
                told[i] = Told(answer, email);
            });
            // By now even the right one is refused, in the same words.
            var right = Told(await visitor.SubmitAsync(page, ("Email", email), ("Password", WebHost.Password)), email);
            answers[email] = [.. told.Append(right).Distinct(StringComparer.Ordinal)];
        }

        Assert.Single(answers[Known].Concat(answers[Unknown]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_link_that_confirms_an_address_works_once()
    {
        using var visitor = _host.Visit();
        await visitor.SubmitAsync(await visitor.OpenAsync("/account/sign-up"), ("Email", "mot-lan@vi-du.vn"), ("Password", WebHost.Password));
        var link = Assert.Single(await _host.MailsToAsync("mot-lan@vi-du.vn")).LinkTo("/account/confirm");
        var page = await visitor.OpenAsync(link);
        Assert.Equal("/account/sign-in", (await visitor.SubmitAsync(page)).Location);
        Assert.Null((await visitor.SubmitAsync(page)).Location);
    }

    [Fact]
    public async Task Whose_office_has_ended_opens_no_page_of_the_department_within_a_minute()
    {
        var officer = await _host.AddAccountAsync("thoi-viec@vi-du.vn", officerOf: "56");
        using var visitor = await _host.SignInAsync("thoi-viec@vi-du.vn");
        string[] pages = ["/department", "/department/enterprises"];
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(page)).Status);
        }

        var ended = await _host.Grains.GetGrain<IPersonGrain>(officer).EndRoleAsync(
            Caller.BySystem(Guid.CreateVersion7()), new EndRole(StaffRole.Officer, "56"));
        Assert.True(ended.Accepted);
        _host.Clock.Advance(TimeSpan.FromSeconds(60));
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(page)).Status);
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>All that an answer says: status, headers and page, without the address that was typed and what is new on every page.</summary>
    private static string Told(Answer answer, string email)
    {
        Assert.Null(answer.Location);
        var headers = answer.Headers.Where(h => h.Key is not ("Date" or "Set-Cookie" or "Content-Length"))
            .Select(h => $"{h.Key}: {h.Value}").Order(StringComparer.Ordinal);
        return $"{answer.Status}\n{string.Join('\n', headers)}\n{Fresh().Replace(answer.Body.Replace(email, "", StringComparison.Ordinal), "")}";
    }

    [GeneratedRegex(@"(?<=name=""(__RequestVerificationToken|OperationId)""[^>]*value="")[^""]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fresh();
}

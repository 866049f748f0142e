using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Rights;

/// <summary>
/// Every endpoint of the running service, asked by every kind of user with every verb, against the checked-in table. A new endpoint has no
/// row there and fails; so does a row without an endpoint.
/// </summary>
public sealed partial class VerdictTests(WebHost host)
{
    private static readonly string[] OtherVerbs = ["PUT", "PATCH", "DELETE", "OPTIONS", "QUERY"];

    // Nobody but members and officers of its province may learn anything of A.
    private static readonly string[] Insiders = ["viewer-of-A", "editor-of-A", "owner-of-A", "officer"];

    // Where administrators read who did what, which names people and enterprises.
    private const string Log = "Admin/Log";

    // Where auditors read what officers see of every province, and the log.
    private const string AuditRoom = "audit/";

    // What is sent to these ends the session or the membership, so others send it.
    private static readonly string[] Ending = ["account/sign-out", "account/sessions", "enterprise/{id:guid}/members/leave"];

    private readonly Dictionary<Visitor, string> _tokens = [];

    [Fact]
    public async Task Every_endpoint_answers_every_kind_of_user_as_the_table_says()
    {
        using var kinds = await Kinds.PrepareAsync(host);
        var told = new List<string>();
        var actual = new List<string> { Verdicts.Row("", "", kinds.All.Select(kind => kind.Name)) };
        foreach (var verb in (string[])["GET", "POST"])
        {
            foreach (var route in Routes().Order(StringComparer.Ordinal))
            {
                var verdicts = new List<string>();
                using var fresh = verb == "POST" && Ending.Contains(route) ? await Kinds.PrepareAsync(host) : null;
                var asking = fresh ?? kinds;
                foreach (var (name, visitor) in asking.All)
                {
                    var answer = await AskAsync(visitor, new HttpMethod(verb), AddressOf(route, asking));
                    verdicts.Add(VerdictOf(answer));
                    told.AddRange(Told(asking, name, $"{verb} {route}", answer));
                }

                actual.Add(Verdicts.Row(verb, route, verdicts));
            }
        }

        Assert.Empty(told);
        if (Environment.GetEnvironmentVariable("WRITE_VERDICTS") is not null)
        {
            Verdicts.Write(actual);
        }

        var expected = Verdicts.Read();
        Assert.True(
            expected.SequenceEqual(actual),
            $"""
            Not as {Verdicts.File} says.
            Answered, but not in the table:
            {string.Join('\n', actual.Except(expected))}
            In the table, but not answered so:
            {string.Join('\n', expected.Except(actual))}
            """);
    }

    [Fact]
    public async Task No_other_verb_opens_anything_to_anyone()
    {
        using var kinds = await Kinds.PrepareAsync(host);
        var wrong = new List<string>();
        foreach (var route in Routes())
        {
            foreach (var (name, visitor) in kinds.All)
            {
                foreach (var verb in OtherVerbs)
                {
                    var answer = await AskAsync(visitor, new HttpMethod(verb), AddressOf(route, kinds));
                    if (VerdictOf(answer) is not ("404" or "405" or "400" or "sign-in"))
                    {
                        wrong.Add($"{verb} {route} {name}: {answer.Status}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Told(Kinds kinds, string name, string what, Answer answer) =>
        Insiders.Contains(name)
            || (name == "admin" && what.EndsWith(Log, StringComparison.Ordinal))
            || (name == "auditor" && what.Split(' ')[1].StartsWith(AuditRoom, StringComparison.OrdinalIgnoreCase)) ? [] :
        from canary in kinds.Canaries
        where answer.Body.Replace(answer.Address, "", StringComparison.Ordinal).Contains(canary, StringComparison.OrdinalIgnoreCase)
        select $"{what} tells {name}: {canary}";

    private async Task<Answer> AskAsync(Visitor visitor, HttpMethod verb, string address) => verb == HttpMethod.Get
        ? await visitor.GetAsync(address)
        : await visitor.SendAsync(verb, address, ("__RequestVerificationToken", await TokenAsync(visitor)));

    private async Task<string> TokenAsync(Visitor visitor)
    {
        if (!_tokens.TryGetValue(visitor, out var token))
        {
            var page = await visitor.OpenAsync("/account/password");
            token = page.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            _tokens.Add(visitor, token);
        }

        return token;
    }

    private static string VerdictOf(Answer answer) =>
        answer.Location?.Contains("/account/sign-in?", StringComparison.Ordinal) == true ? "sign-in"
        : (int)answer.Status is >= 200 and < 400 ? "open"
        : ((int)answer.Status).ToString(CultureInfo.InvariantCulture);

    private IEnumerable<string> Routes() =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Distinct();

    /// <summary>The route with A's ids wherever it names something of an enterprise.</summary>
    private static string AddressOf(string route, Kinds kinds) => "/" + Parameter().Replace(route, parameter => parameter.Value switch
    {
        "{id:guid}" or "{enterprise:guid}" => kinds.Owner.Enterprise.ToString(),
        "{aid:guid}" => IsOfResult(route) ? kinds.Assessment : kinds.Draft,
        "{pillar}" or "{sheet:int}" => "1",
        "{code:int}" => "400",
        "{colour}" => "0b5c8a",
        "{instrument}" => "vn-dbi-2025",
        "{version:int}" => "1",
        "{documentName}" => "v1",
        "{rid:guid}" => kinds.OtherResult,
        "{person:guid}" => kinds.Owner.Person.ToString(),
        "{draft:guid}" or "{file:guid}" or "{draft:guid?}" or "{case:guid}" or "{named:guid}" => "0198a1b2-0000-7000-8000-00000000000a",
        "{province}" => "56",
        "{function}" => "accounting",
        "{platform}" => "sapo",
        "{**path}" => "khong-co-gi",
        _ => "x",
    });

    private static bool IsOfResult(string route) => route.Split('/')[^1] is "result" or "receipt" or "receipt.json" or "roadmap";

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}

using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Orleans.TestingHost;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Silo.Hosting;
using Xunit;

namespace SanSangSo.Silo.Tests.Hosting;

/// <summary>The domain's records cross between silos as the journal's JSON.</summary>
public sealed class DomainSerializerTests : IAsyncLifetime
{
    private static readonly Guid Id = Guid.NewGuid();

    private InProcessTestCluster _cluster = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 2);
        builder.ConfigureSilo((_, silo) => silo.Services.AddDomainSerializer());
        builder.ConfigureClient(client => client.Services.AddDomainSerializer());
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Every_kind_of_message_comes_back_as_it_went()
    {
        ImmutableArray<EnterpriseEvent> events =
        [
            new MemberAdded(Id, MemberRole.Owner, 1), new DraftDiscarded(Id),
            new FollowUpPlanned(new FollowUp(Id, FollowUpKind.ReassessmentDue, Id, Id, 5)),
        ];
        var stored = new Outcome<AnswersStored>(new AnswersStored(7, []), null);
        var refused = new Outcome<AnswersStored>(null, Refusal.Of("draft-gone", "1.1.1"));

        var silos = new HashSet<string>(StringComparer.Ordinal);
        for (var key = 0; key < 40; key++)
        {
            var echo = _cluster.Client.GetGrain<IEchoGrain>(key);
            silos.Add(await echo.WhereAsync());
            Assert.Equal(events, await echo.EchoAsync(events));
            Assert.Equal(Json(stored), Json(await echo.EchoAsync(stored)));
            Assert.Equal(Json(refused), Json(await echo.EchoAsync(refused)));
            Assert.Equal(new Caller(Id, Id), await echo.EchoAsync(new Caller(Id, Id)));
            Assert.Null(await echo.EchoAsync((Draft?)null));
        }

        Assert.Equal(2, silos.Count);

        static string Json(Outcome<AnswersStored> outcome) =>
            JsonSerializer.Serialize(outcome, DomainJson.Default.OutcomeAnswersStored);
    }

    [Fact]
    public async Task A_draft_keeps_its_answers()
    {
        var draft = new Draft(
            Id, "vn-dbi-2021", 1, 1, 2, Id, "1",
            new Dictionary<string, DraftAnswer>(StringComparer.Ordinal) { ["1.1.1"] = new(Answer.Of(3), FromLast: false, "form") });

        var back = await _cluster.Client.GetGrain<IEchoGrain>(1).EchoAsync(draft);

        Assert.Equal(draft.Answers["1.1.1"], back!.Answers["1.1.1"]);
        Assert.Equal(draft.SavedAt, back.SavedAt);
    }

    [Fact]
    public void Every_type_of_a_grain_interface_is_known_to_the_domains_json()
    {
        var options = DomainSerializer.Options();
        var types = typeof(DomainJson).Assembly.GetTypes()
            .Where(t => t.IsInterface && typeof(IGrain).IsAssignableFrom(t))
            .SelectMany(t => t.GetMethods())
            .SelectMany(TypesOf)
            .Where(t => DomainSerializer.IsOurs(t))
            .Distinct()
            .ToList();

        Assert.NotEmpty(types);
        Assert.All(types, t => Assert.True(options.TryGetTypeInfo(t, out _), $"{t} is missing in DomainJson."));
    }

    private static IEnumerable<Type> TypesOf(MethodInfo method) =>
        method.GetParameters().Select(p => p.ParameterType)
            .Concat(method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments() : [])
            .SelectMany(t => t.IsGenericType && !DomainSerializer.IsOurs(t) ? t.GetGenericArguments() : [t]);
}

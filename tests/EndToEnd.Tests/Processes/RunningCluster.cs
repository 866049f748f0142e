using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Silo.Hosting;
using SanSangSo.TestCommon;
using StreamId = SanSangSo.Assessments.Commits.StreamId;

namespace SanSangSo.EndToEnd.Tests.Processes;

/// <summary>An enterprise with an open draft.</summary>
internal sealed record OpenDraft(Guid Enterprise, Guid Id);

/// <summary>The clustered profile as it is run: a prepared PostgreSQL, two Silo processes, one Web process.</summary>
internal sealed class RunningCluster : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sansangso-cluster-").FullName;
    private readonly List<ServerProcess> _silos = [];
    private Dictionary<string, string> _settings = [];
    private ServerProcess? _web;
    private NpgsqlDataSource? _database;

    public Uri Site { get; private set; } = null!;

    public string Pickup => Path.Combine(_folder, "mail");

    public static async Task<RunningCluster> StartAsync()
    {
        var cluster = new RunningCluster();
        try
        {
            await cluster.BeginAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public void KillOneSilo() => _silos[0].Kill();

    /// <summary>Enterprises of the account with an open draft each, made through the cluster itself.</summary>
    public async Task<IReadOnlyList<OpenDraft>> OpenDraftsAsync(string mail, int count)
    {
        await using var command = _database!.CreateCommand("select id from person where email = @mail");
        command.Parameters.AddWithValue("mail", mail);
        var person = (Guid)(await command.ExecuteScalarAsync())!;

        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(_settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        builder.AddSanSangSoClusterClient();
        using var client = builder.Build();
        await client.StartAsync();
        var grains = client.Services.GetRequiredService<IGrainFactory>();
        var drafts = new List<OpenDraft>();
        for (var i = 0; i < count; i++)
        {
            var id = Guid.CreateVersion7();
            var details = new ProfileDetails(
                $"Khách sạn {i}", "22366", "55", LegalForm.Company, Ownership.Private,
                WomenOwned: false, ManyFemaleWorkers: false, SocialEnterprise: false);
            var registered = await grains.GetGrain<IEnterpriseProfile>(id).RegisterAsync(
                new Caller(person, Guid.CreateVersion7()), new RegisterEnterprise("56", SampleTaxCode(i), details));
            Assert.True(registered.Accepted, registered.Refusal?.Code);
            var opened = await grains.GetGrain<IEnterpriseAssessments>(id).StartAsync(
                new Caller(person, Guid.CreateVersion7()), new StartDraft(SanSangSo.EndToEnd.Tests.Journeys.Questionnaire.Dbi2021, FromLast: false));
            drafts.Add(new OpenDraft(id, opened.Value!.DraftId));
        }

        await client.StopAsync();
        return drafts;
    }

    public async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(Guid enterprise)
    {
        await using var command = _database!.CreateCommand(
            """
            select sequence, at, actor, operation_id, command_hash, events, result, previous_hash, hash
            from journal where stream_kind = 'enterprise' and stream_id = @id order by sequence
            """);
        command.Parameters.AddWithValue("id", enterprise);
        await using var rows = await command.ExecuteReaderAsync();
        var entries = new List<JournalEntry>();
        while (await rows.ReadAsync())
        {
            entries.Add(new JournalEntry(
                StreamId.Enterprise(enterprise), rows.GetInt64(0), rows.GetInt64(1), rows.GetGuid(2), rows.GetGuid(3),
                rows.GetString(4), rows.GetString(5), rows.GetString(6), rows.GetString(7), rows.GetString(8)));
        }

        return entries;
    }

    public async Task<long> CountAssessmentsAsync(Guid enterprise)
    {
        await using var command = _database!.CreateCommand("select count(*) from assessment where enterprise_id = @id");
        command.Parameters.AddWithValue("id", enterprise);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is not null)
        {
            await _web.DisposeAsync();
        }

        foreach (var silo in _silos)
        {
            await silo.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task BeginAsync()
    {
        var connection = await PostgresServer.Instance.CreateDatabaseAsync();
        _database = NpgsqlDataSource.Create(connection + ";Search Path=app");
        var port = ServerProcess.FreePort();
        Site = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));
        _settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_ENVIRONMENT"] = "Staging",
            ["ASPNETCORE_ENVIRONMENT"] = "Staging",
            ["ASPNETCORE_URLS"] = Site.ToString(),
            ["Storage:Provider"] = "Postgres",
            ["Storage:ConnectionString"] = connection,
            ["Data:Folder"] = _folder,
            ["Cluster:Mode"] = "Clustered",
            ["Cluster:ClusterId"] = "test",
            ["Cluster:ServiceId"] = "san-sang-so",
            ["Cluster:AdvertisedAddress"] = "127.0.0.1",
            ["Site:PublicUrl"] = Site.ToString(),
            ["Mail:Mode"] = "Pickup",
            ["Mail:PickupFolder"] = Pickup,
        };
        await using (var migrate = ServerProcess.Start("Web", _settings, "migrate"))
        {
            await migrate.FinishAsync(TimeSpan.FromMinutes(1));
        }

        for (var i = 0; i < 2; i++)
        {
            _silos.Add(ServerProcess.Start("Silo", WithPorts()));
        }

        await BothSilosAsync();
        _web = ServerProcess.Start("Web", _settings);
        await _web.BecomeReadyAsync(new Uri(Site, "/health/ready"), TimeSpan.FromMinutes(1));
    }

    private Dictionary<string, string> WithPorts() => new(_settings, StringComparer.Ordinal)
    {
        ["Cluster:SiloPort"] = ServerProcess.FreePort().ToString(CultureInfo.InvariantCulture),
        ["Cluster:GatewayPort"] = ServerProcess.FreePort().ToString(CultureInfo.InvariantCulture),
    };

    private async Task BothSilosAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var command = _database!.CreateCommand("select count(*) from orleans.silo where status = 3");
        while ((long)(await command.ExecuteScalarAsync(CancellationToken.None))! < 2)
        {
            Assert.All(_silos, s => Assert.False(s.HasEnded, s.Output));
            Assert.False(deadline.IsCancellationRequested, string.Join('\n', _silos.Select(s => s.Output)));
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private static TaxCode SampleTaxCode(int i)
    {
        for (var number = 420_100_000 + (i * 20); ; number++)
        {
            var nine = number.ToString(CultureInfo.InvariantCulture);
            if (TaxCode.CheckDigit(nine) is { } digit)
            {
                return TaxCode.Parse($"{nine}{digit}");
            }
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SanSangSo.Silo.Storage;

namespace SanSangSo.TestCommon;

/// <summary>
/// One throw-away PostgreSQL cluster a test process, durable as a real one, reached by a socket in its own folder; started when
/// first asked for, stopped and deleted when the process ends. A machine without PostgreSQL fails the tests that need it.
/// </summary>
public sealed class PostgresServer
{
    private const string Superuser = "postgres";
    private static readonly Lazy<PostgresServer> One = new(() => new PostgresServer());

    private readonly string _folder;
    private readonly string _programs = FindPrograms();
    private readonly Lazy<Task<string>> _template;

    // Held on to: its input is open as long as this process lives.
    private readonly Process _stopper;
    private int _databases;

    private PostgresServer()
    {
        _folder = Directory.CreateTempSubdirectory("sansangso-pg-").FullName;
        if (IsRoot)
        {
            Programs.Run("chown", Superuser, _folder);
        }

        _stopper = StopAtTheEnd();
        RunAsOwner("initdb", "-D", Data, "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        RunAsOwner(
            "pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w",
            "-o", $"-c listen_addresses='' -k {_folder} -c max_connections=300", "start");
        _template = new(MakeTemplateAsync);
    }

    public static PostgresServer Instance => One.Value;

    /// <summary>The socket's folder, as programs like pgbench take it for a host.</summary>
    public string Host => _folder;

    private string Data => Path.Combine(_folder, "data");

    private static bool IsRoot => Environment.UserName == "root";

    public string ConnectionString(string database) => $"Host={_folder};Username={Superuser};Database={database}";

    /// <summary>A program of PostgreSQL (pgbench, psql) of the server's own version.</summary>
    public string Program(string name) => Path.Combine(_programs, name);

    /// <summary>A new database with nothing in it.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = NewName();
        await ExecuteAsync($"create database {name}");
        return ConnectionString(name);
    }

    /// <summary>A new database with a prepared store, copied from a template.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateStoreAsync()
    {
        var template = await _template.Value;
        var name = NewName();
        await ExecuteAsync($"create database {name} template {template}");
        return ConnectionString(name);
    }

    private string NewName() => string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");

    private async Task<string> MakeTemplateAsync()
    {
        const string Name = "store_template";
        await ExecuteAsync($"create database {Name}");

        // Not pooled: a template may have no connection when it is copied.
        await new StoreMigrator(() => StoreServices.WritablePostgres(ConnectionString(Name) + ";Pooling=false")).MigrateAsync();
        return Name;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Whichever way this process ends, the system closes its end of the pipe; the shell then stops the server and deletes the folder.
    private Process StopAtTheEnd()
    {
        const string Script = "exec >/dev/null 2>&1; cat; folder=$1; shift; \"$@\"; rm -rf \"$folder\"";
        return Process.Start(new ProcessStartInfo(
            "setsid", ["sh", "-c", Script, "sh", _folder, .. AsOwner("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop")])
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        })!;
    }

    // PostgreSQL refuses to run as root, so there it runs as the owner of its installation.
    private string[] AsOwner(string program, params string[] arguments) =>
        IsRoot ? ["runuser", "-u", Superuser, "--", Program(program), .. arguments] : [Program(program), .. arguments];

    private void RunAsOwner(string program, params string[] arguments)
    {
        var line = AsOwner(program, arguments);
        Programs.Run(line[0], line[1..]);
    }

    private static string FindPrograms()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var version) ? version : 0)
                .Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return installed.Concat(path).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")))
            ?? throw new InvalidOperationException("PostgreSQL is missing: install its server package (initdb, pg_ctl).");
    }
}

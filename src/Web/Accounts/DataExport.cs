using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using SanSangSo.Assessments.Files;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Accounts;

/// <summary>A person's data as one file: a JSON of all lists, each list as CSV once more for a spreadsheet, and the files that the person sent.</summary>
internal static class DataExport
{
    public const string FileName = "du-lieu-cua-toi.zip";

    public const string JsonName = "data.json";

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is kept with the credentials; the password itself is not known, only a hash of it, which stays here.</summary>
    public static ExportList ListOf(Account account) => new(
        "sign-in-account",
        ["id", "userName", "emailConfirmed", "hasPassword", "failedSignIns", "lockedUntil", "twoFactor"],
        [
            [
                account.Id.ToString(), account.UserName, Flag(account.EmailConfirmed), Flag(account.PasswordHash is not null),
                account.AccessFailedCount.ToString(CultureInfo.InvariantCulture),
                account.LockoutEnd is { } end ? Format.Machine(end.ToUnixTimeMilliseconds()) : null,
                Flag(account.TwoFactorEnabled),
            ],
        ]);

    /// <summary>The browsers that are signed in.</summary>
    public static ExportList ListOf(IEnumerable<Session> sessions) => new(
        "sessions", ["id", "startedAt", "seenAt", "device"],
        [
            .. sessions.Select(s => ImmutableArray.Create<string?>(s.Id.ToString(), Format.Machine(s.StartedAt), Format.Machine(s.SeenAt), s.Device)),
        ]);

    public static async Task<byte[]> ZipAsync(PersonExport export, IFileStore files, DateTimeOffset now)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, JsonName, Json(export), now);
            foreach (var list in export.Lists)
            {
                Add(zip, $"{list.Name}.csv", CsvText.Write(list.Columns, list.Lines.Select(line => (IEnumerable<string?>)line)), now);
            }

            foreach (var line in export.Lists.Single(l => l.Name == PersonExport.Files).Lines)
            {
                await using var content = files.Open(Guid.Parse(line[0]!));
                if (content is not null)
                {
                    await using var entry = Entry(zip, $"{PersonExport.Files}/{line[0]}{DocumentTypes.EndingOf(line[2]!)}", now).Open();
                    await content.CopyToAsync(entry);
                }
            }
        }

        return file.ToArray();
    }

    private static byte[] Json(PersonExport export)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("personId", export.PersonId);
            foreach (var list in export.Lists)
            {
                json.WriteStartArray(list.Name);
                foreach (var line in list.Lines)
                {
                    Write(json, list.Columns, line);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> columns, ImmutableArray<string?> line)
    {
        json.WriteStartObject();
        foreach (var (column, value) in columns.Zip(line))
        {
            json.WriteString(column, value);
        }

        json.WriteEndObject();
    }

    private static void Add(ZipArchive zip, string name, byte[] content, DateTimeOffset now)
    {
        using var stream = Entry(zip, name, now).Open();
        stream.Write(content);
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, DateTimeOffset now)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = now.ToOffset(LocalDay.Offset);
        return entry;
    }

    private static string Flag(bool value) => value ? "true" : "false";
}

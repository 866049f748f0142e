using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Migration;

/// <summary>One province's catalogue of platforms; for its officers only.</summary>
[Alias("platforms")]
public interface IPlatformsGrain : IGrainWithGuidKey
{
    public static Guid KeyOf(string province) => DerivedId.From("platforms", province);

    [Alias("put")]
    Task<Outcome<PlatformSaved>> PutAsync(Caller caller, PutPlatform command);

    [Alias("retire")]
    Task<Outcome<PlatformSaved>> RetireAsync(Caller caller, RetirePlatform command);
}

/// <summary>The catalogue of a province as it is shown. Read-only, stateless; key <c>platforms/56</c>.</summary>
[Alias("platform-desk")]
public interface IPlatformDesk : IGrainWithStringKey
{
    public static string KeyOf(string province) => $"platforms/{province}";

    /// <summary>For everyone; retired ones too.</summary>
    [Alias("list")]
    Task<PlatformCatalogue> ListAsync();

    /// <summary>Platforms that enterprises named themselves and that wait for an answer, the oldest first; null to whoever is no officer.</summary>
    [Alias("named")]
    Task<NamedPlatformPage?> NamedAsync(Guid officerId);
}

/// <summary>At most <see cref="Most"/> rows, and how many wait in all.</summary>
public sealed record NamedPlatformPage(ImmutableArray<NamedPlatform> Rows, int Total)
{
    public const int Most = 200;
}

/// <summary>A platform that an enterprise named, for one of its functions; <paramref name="NamedAt"/> is Unix milliseconds.</summary>
public sealed record NamedPlatform(Guid Id, Guid EnterpriseId, string EnterpriseName, string Function, string Name, long NamedAt);

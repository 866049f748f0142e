using System.Collections.Immutable;
using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Migration;

/// <summary>
/// Writes a platform down: a new one where <paramref name="Code"/> is null. <paramref name="Expected"/> is the version the change was made from
/// (<see cref="Platform.Version"/>).
/// </summary>
public sealed record PutPlatform(string Province, string? Code, int Expected, PlatformDetails Details);

/// <summary>Offered no more, or again.</summary>
public sealed record RetirePlatform(string Province, string Code, int Expected, bool Retired);

public sealed record PlatformSaved(string Code, int Version);

public static class PlatformRefusals
{
    public const string NameMissing = "catalogue-name-missing";

    /// <summary>Another platform of the catalogue has that name.</summary>
    public const string NameTaken = "catalogue-name-taken";

    public const string TextTooLong = "catalogue-text-too-long";

    public const string FunctionsMissing = "catalogue-functions-missing";

    public const string SourceMissing = "catalogue-source-missing";

    public const string DayFuture = "catalogue-day-future";

    /// <summary>Not an https address.</summary>
    public const string AddressNotOne = "catalogue-address-not-one";

    public const string Changed = "catalogue-changed";

    public const string Unknown = "catalogue-unknown";

    public const string Full = "catalogue-full";
}

/// <summary>What can have happened to a province's catalogue. Free texts are references.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(PlatformKept), "kept.1")]
[JsonDerivedType(typeof(PlatformRetired), "retired.1")]
[JsonDerivedType(typeof(PlatformBroughtBack), "brought-back.1")]
public abstract record PlatformEvent(string Code);

public sealed record PlatformKept(
    string Code, TextRef Name, ImmutableArray<string> Functions, TextRef Source, DateOnly Day, TextRef Published) : PlatformEvent(Code);

public sealed record PlatformRetired(string Code) : PlatformEvent(Code);

public sealed record PlatformBroughtBack(string Code) : PlatformEvent(Code);

/// <summary>What officers changed: by code, how often, and whether it is retired.</summary>
public sealed record PlatformsState(ImmutableSortedDictionary<string, KeptPlatform> Kept)
{
    public const int Format = 1;

    public static readonly PlatformsState Empty = new(ImmutableSortedDictionary.Create<string, KeptPlatform>(StringComparer.Ordinal));
}

public sealed record KeptPlatform(int Version, bool IsRetired);

/// <summary>
/// A province's catalogue of platforms as a pure aggregate. A change names the version it was made from, so that nobody's change is lost unseen.
/// </summary>
public static class KeptPlatforms
{
    /// <summary>Characters of a name; of a source or an address.</summary>
    public const int NameMaximum = 100;
    public const int TextMaximum = 300;

    /// <summary>A bound of ours: a list that people can still read.</summary>
    public const int Maximum = 1_000;

    public static readonly StreamDefinition<PlatformsState, PlatformEvent> Definition = new(
        StreamKinds.Platforms, PlatformsState.Format, PlatformsState.Empty, Apply, DomainJson.Default.PlatformsState,
        DomainJson.Default.ImmutableArrayPlatformEvent);

    public static PlatformsState Apply(PlatformsState state, PlatformEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        var kept = state.Kept.GetValueOrDefault(happened.Code) ?? new KeptPlatform(0, IsRetired: false);
        var next = happened switch
        {
            PlatformKept => kept,
            PlatformRetired => kept with { IsRetired = true },
            PlatformBroughtBack => kept with { IsRetired = false },
            _ => throw new InvalidOperationException($"The event {happened.GetType().Name} is unknown to this version."),
        };
        return state with { Kept = state.Kept.SetItem(happened.Code, next with { Version = kept.Version + 1 }) };
    }

    /// <param name="now">The catalogue as it is shown now.</param>
    public static Decision<PlatformEvent, PlatformSaved> Put(
        PlatformsState state, PutPlatform command, PlatformCatalogue now, DecideContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(context);
        if (ProblemOf(state, command.Code, command.Expected, now) is { } problem)
        {
            return Refuse(problem);
        }

        var details = command.Details with
        {
            Name = CleanText.Clean(command.Details.Name),
            Source = CleanText.Clean(command.Details.Source),
            Published = CleanText.Clean(command.Details.Published),
        };
        if (FaultOf(details, command.Code, now, context.Now) is var (fault, field))
        {
            return Refuse(fault, field);
        }

        var code = command.Code ?? $"{command.Province}-{DerivedId.From(context.StreamId, "platform", context.Caller.OperationId):N}"[..15];
        return Accept(state, new PlatformKept(
            code, Write(details.Name), [.. BusinessFunctions.All.Select(f => f.Id).Where(details.Functions.Contains)], Write(details.Source), details.Day,
            Write(details.Published)));

        TextRef Write(string text) => context.Ink.Write(context.StreamId, text);
    }

    public static Decision<PlatformEvent, PlatformSaved> Retire(PlatformsState state, RetirePlatform command, PlatformCatalogue now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(now);
        if (ProblemOf(state, command.Code, command.Expected, now) is { } problem)
        {
            return Refuse(problem);
        }

        return now.Find(command.Code)!.IsRetired == command.Retired
            ? Decision<PlatformEvent, PlatformSaved>.Accept(new PlatformSaved(command.Code, command.Expected))
            : Accept(state, command.Retired ? new PlatformRetired(command.Code) : new PlatformBroughtBack(command.Code));
    }

    public static Projection Project(string province, PlatformsState after, ImmutableArray<PlatformEvent> events, DecideContext context)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(context);
        var words = context.Ink.Rows.ToDictionary(row => row.Id, row => row.Value);
        return new Projection(
            [
                .. events.Select(e => new PutPlatformRow(
                    province, e.Code,
                    e is PlatformKept kept
                        ? new PlatformDetails(words[kept.Name.Id], kept.Functions, words[kept.Source.Id], kept.Day, words[kept.Published.Id])
                        : null,
                    after.Kept[e.Code].IsRetired, after.Kept[e.Code].Version)),
            ],
            [], [], []);
    }

    private static string? ProblemOf(PlatformsState state, string? code, int expected, PlatformCatalogue now) =>
        code is null ? now.Platforms.Length >= Maximum ? PlatformRefusals.Full : null
        : now.Find(code) is null ? PlatformRefusals.Unknown
        : (state.Kept.GetValueOrDefault(code)?.Version ?? 0) != expected ? PlatformRefusals.Changed
        : null;

    private static (string Fault, string Field)? FaultOf(PlatformDetails details, string? code, PlatformCatalogue now, long at) =>
        details.Name.Length == 0 ? (PlatformRefusals.NameMissing, nameof(details.Name))
        : details.Name.Length > NameMaximum ? (PlatformRefusals.TextTooLong, nameof(details.Name))
        : now.Named(details.Name) is { } other && other.Code != code ? (PlatformRefusals.NameTaken, nameof(details.Name))
        : !details.Functions.Any(f => BusinessFunctions.Find(f) is not null) ? (PlatformRefusals.FunctionsMissing, nameof(details.Functions))
        : details.Source.Length == 0 ? (PlatformRefusals.SourceMissing, nameof(details.Source))
        : details.Source.Length > TextMaximum ? (PlatformRefusals.TextTooLong, nameof(details.Source))
        : details.Day > LocalDay.DayOf(at) ? (PlatformRefusals.DayFuture, nameof(details.Day))
        : details.Published.Length > TextMaximum ? (PlatformRefusals.TextTooLong, nameof(details.Published))
        : details.Published.Length > 0 && !(Uri.TryCreate(details.Published, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
            ? (PlatformRefusals.AddressNotOne, nameof(details.Published))
        : null;

    private static Decision<PlatformEvent, PlatformSaved> Accept(PlatformsState state, PlatformEvent happened) =>
        Decision<PlatformEvent, PlatformSaved>.Accept(
            new PlatformSaved(happened.Code, (state.Kept.GetValueOrDefault(happened.Code)?.Version ?? 0) + 1), happened);

    private static Decision<PlatformEvent, PlatformSaved> Refuse(string code, params ReadOnlySpan<string> about) =>
        Decision<PlatformEvent, PlatformSaved>.Refuse(code, about);
}

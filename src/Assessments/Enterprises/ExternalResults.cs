using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// What another accepted tool said (the portal dbi.gov.vn, tools of bodies that support SMEs: Circular 06/2022/TT-BKHĐT, Article 7(2)), in its
/// own words: shown as such, never converted, and in no average, cell or trend. Instants are Unix milliseconds.
/// </summary>
public sealed record ExternalResult(Guid Id, TextRef Tool, DateOnly Day, TextRef Level, ProofFile? File, Guid By, long At);

/// <summary>Writes a result down; <paramref name="File"/> is in the file store already.</summary>
public sealed record RecordExternalResult(string Tool, DateOnly Day, string Level, ProofFile? File);

public sealed record RemoveExternalResult(Guid Id);

public sealed record ExternalResultSaved(Guid Id, long At);

/// <summary>A result with its texts, for members.</summary>
public sealed record ExternalResultView(Guid Id, string Tool, DateOnly Day, string Level, ProofFile? File, long At);

/// <summary>The newest day first.</summary>
public sealed record ExternalResultList(ImmutableArray<ExternalResultView> Results);

public static class ExternalResultRefusals
{
    public const string ToolMissing = "external-tool-missing";

    public const string LevelMissing = "external-level-missing";

    public const string TextTooLong = "external-text-too-long";

    public const string InFuture = "external-in-future";

    /// <summary>Before <see cref="Enterprise.FirstExternalDay"/>: no such tool was there.</summary>
    public const string TooOld = "external-too-old";

    public const string TooMany = "external-too-many";

    public const string Gone = "external-gone";
}

/// <summary>The role in which results of other tools are kept.</summary>
[Alias("enterprise-external-results")]
public interface IEnterpriseExternalResults : IGrainWithGuidKey
{
    [Alias("record")]
    Task<Outcome<ExternalResultSaved>> RecordAsync(Caller caller, RecordExternalResult command);

    [Alias("remove")]
    Task<Outcome<ExternalResultSaved>> RemoveAsync(Caller caller, RemoveExternalResult command);

    /// <summary>Null for whoever is no member.</summary>
    [Alias("list")]
    Task<ExternalResultList?> ListAsync(Guid personId);
}

using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Demo;

/// <summary>
/// One enterprise of the sample and its short history; instants are Unix milliseconds and none lies in the future.
/// </summary>
internal sealed record SyntheticEnterprise(
    int Index,
    Guid Id,
    Guid OwnerId,
    long RegisteredAt,
    RegisterEnterprise Register,
    SizeFacts? Size,
    ImmutableArray<SyntheticAssessment> Assessments,
    SyntheticDraft? Draft);

/// <summary>An assessment that was begun and submitted.</summary>
internal sealed record SyntheticAssessment(long StartedAt, long SubmittedAt, ImmutableArray<GivenAnswer> Answers);

/// <summary>An assessment still on the way: the first pillars are answered.</summary>
internal sealed record SyntheticDraft(long StartedAt, long SavedAt, ImmutableArray<GivenAnswer> Answers);

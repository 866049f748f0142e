using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// The role in which owners say who may read the answers, and officers of the province read them. Reads answer null, and commands
/// <see cref="Refusals.NotFound"/>, to whoever has no right.
/// </summary>
[Alias("enterprise-sharing")]
public interface IEnterpriseSharing : IGrainWithGuidKey
{
    /// <summary>For members.</summary>
    [Alias("sharing")]
    Task<SharingView?> GetSharingAsync(Guid personId);

    [Alias("switch-sharing")]
    Task<Outcome<SharingSaved>> SwitchAsync(Caller caller, SwitchSharing command);

    [Alias("open-case")]
    Task<Outcome<SharingSaved>> OpenCaseAsync(Caller caller, OpenCase command);

    /// <summary>For owners and contributors, and for officers of the province, who give an answer.</summary>
    [Alias("close-case")]
    Task<Outcome<SharingSaved>> CloseCaseAsync(Caller caller, CloseCase command);

    /// <summary>Whether this officer may read the answers now.</summary>
    [Alias("may-read-answers")]
    Task<bool> MayReadAnswersAsync(Guid officerId);

    /// <summary>Keeps no look: whoever shows the answers keeps it first.</summary>
    [Alias("answers")]
    Task<AnswersForOfficer?> ReadAnswersAsync(Guid officerId);
}

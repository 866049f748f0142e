namespace SanSangSo.Assessments.Breaches;

/// <summary>The register as administrators read it. Read-only, stateless; key <see cref="Key"/>. Null for whoever is no administrator.</summary>
[Alias("breach-desk")]
public interface IBreachDesk : IGrainWithStringKey
{
    public const string Key = "breaches";

    /// <summary>What waits for its report first, by when it is due; then all other, the last detected first; at most 200.</summary>
    [Alias("list")]
    Task<BreachList?> ListAsync(Guid administratorId);

    [Alias("get")]
    Task<BreachView?> GetAsync(Guid administratorId, Guid breachId);

    [Alias("count")]
    Task<BreachCount?> CountAsync(Guid administratorId);
}

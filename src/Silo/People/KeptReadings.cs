using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;

namespace SanSangSo.Silo.People;

/// <summary>Nothing of others is shown that was not kept first, for the log and for those who were looked at.</summary>
internal static class KeptReadings
{
    /// <exception cref="TimeoutException">It could not be kept; the caller tries again under the same id.</exception>
    public static async Task RequireAsync(this Task<Outcome<PersonSaved>> keeping)
    {
        if ((await keeping).Refusal is { } refusal)
        {
            throw new TimeoutException($"What is read could not be kept: {refusal.Code}.");
        }
    }
}

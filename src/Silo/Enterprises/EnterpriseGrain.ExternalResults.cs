using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public Task<Outcome<ExternalResultSaved>> RecordAsync(Caller caller, RecordExternalResult command) => CommandAsync(
        caller, command, DomainJson.Default.RecordExternalResult, DomainJson.Default.ExternalResultSaved,
        (state, context) => Enterprise.RecordExternalResult(state, command, context), Project);

    public Task<Outcome<ExternalResultSaved>> RemoveAsync(Caller caller, RemoveExternalResult command) => CommandAsync(
        caller, command, DomainJson.Default.RemoveExternalResult, DomainJson.Default.ExternalResultSaved,
        (state, context) => Enterprise.RemoveExternalResult(state, command, context), Project);

    public async Task<ExternalResultList?> ListAsync(Guid personId)
    {
        if (!Knows(personId))
        {
            return null;
        }

        var results = State.ExternalResults;
        var texts = results.IsEmpty ? new Dictionary<Guid, string>() : await Store.ReadTextsAsync([.. results.SelectMany(r => new[] { r.Tool.Id, r.Level.Id })]);
        return new ExternalResultList(
        [
            .. results.OrderByDescending(r => r.Day).ThenByDescending(r => r.At).Select(r => new ExternalResultView(
                r.Id, texts.GetValueOrDefault(r.Tool.Id, ""), r.Day, texts.GetValueOrDefault(r.Level.Id, ""), r.File, r.At)),
        ]);
    }
}

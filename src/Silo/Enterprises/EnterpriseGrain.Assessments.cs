using System.Text.Json;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public async Task<Outcome<DraftOpened>> StartAsync(Caller caller, StartDraft command)
    {
        var last = command.FromLast && State.Submitted.LastOrDefault() is { } newest && Knows(caller.PersonId)
            ? await ReadSubmittedAsync(newest.Id)
            : null;
        await shelf.RefreshAsync();
        return await CommandAsync(
            caller, command, DomainJson.Default.StartDraft, DomainJson.Default.DraftOpened,
            (state, context) => Enterprise.StartDraft(state, command, last, context), Project);
    }

    public async Task<Outcome<AnswersStored>> SaveAsync(Caller caller, SaveAnswers command)
    {
        await KnowDraftsVersionAsync();
        return await CommandAsync(
            caller, command, DomainJson.Default.SaveAnswers, DomainJson.Default.AnswersStored,
            (state, context) => Enterprise.SaveAnswers(state, command, context), Project);
    }

    public async Task<Outcome<SectorOfDraft>> ChooseSectorAsync(Caller caller, ChooseSector command)
    {
        await KnowDraftsVersionAsync();
        return await CommandAsync(
            caller, command, DomainJson.Default.ChooseSector, DomainJson.Default.SectorOfDraft,
            (state, context) => Enterprise.ChooseSector(state, command, context), Project);
    }

    public Task<Outcome<DraftClosed>> DiscardAsync(Caller caller, DiscardDraft command) => CommandAsync(
        caller, command, DomainJson.Default.DiscardDraft, DomainJson.Default.DraftClosed,
        (state, context) => Enterprise.DiscardDraft(state, command, context), Project);

    public async Task<Outcome<DraftClosed>> SubmitAsync(Caller caller, SubmitDraft command)
    {
        await KnowDraftsVersionAsync();
        SubmittedAssessment? submitted = null;
        return await CommandAsync(
            caller, command, DomainJson.Default.SubmitDraft, DomainJson.Default.DraftClosed,
            (state, context) => Enterprise.Submit(state, command, context, out submitted),
            (before, after, events, context) => EnterpriseStream.Project(before, after, events, context, submitted));
    }

    public Task<Draft?> GetDraftAsync(Guid personId, Guid draftId) =>
        Task.FromResult(MayEdit(personId) && State.Draft?.Id == draftId ? State.Draft : null);

    public async Task<SubmittedAssessment?> GetSubmittedAsync(Guid personId, Guid assessmentId) =>
        Knows(personId) && State.Submitted.Any(s => s.Id == assessmentId) ? await ReadSubmittedAsync(assessmentId) : null;

    // A draft stays on the version it was begun with; another silo may have begun it.
    private async Task KnowDraftsVersionAsync()
    {
        if (State.Draft is { } draft && shelf.Current.Find(draft.Instrument, draft.Version) is null)
        {
            await shelf.RefreshAsync();
        }
    }

    private async Task<SubmittedAssessment?> ReadSubmittedAsync(Guid assessmentId) =>
        await Store.ReadAssessmentAsync(this.GetPrimaryKey(), assessmentId) is { } json
            ? JsonSerializer.Deserialize(json, DomainJson.Default.SubmittedAssessment)
            : null;
}

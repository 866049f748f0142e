using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public async Task<SharingView?> GetSharingAsync(Guid personId) => Knows(personId)
        ? new SharingView(
            State.Shared?.At,
            State.Shared?.TextVersion,
            State.Representation is not null,
            await reads.CasesAsync(this.GetPrimaryKey()),
            await reads.LooksAsync(this.GetPrimaryKey()))
        : null;

    public Task<Outcome<SharingSaved>> SwitchAsync(Caller caller, SwitchSharing command) => CommandAsync(
        caller, command, DomainJson.Default.SwitchSharing, DomainJson.Default.SharingSaved,
        (state, context) => Enterprise.SwitchSharing(state, command, context), Project);

    public Task<Outcome<SharingSaved>> OpenCaseAsync(Caller caller, OpenCase command) => CommandAsync(
        caller, command, DomainJson.Default.OpenCase, DomainJson.Default.SharingSaved,
        (state, context) => Enterprise.OpenCase(state, command, context), Project);

    public async Task<Outcome<SharingSaved>> CloseCaseAsync(Caller caller, CloseCase command)
    {
        var isOfficer = await IsOfficerAsync(caller.PersonId);
        return await CommandAsync(
            caller, command, DomainJson.Default.CloseCase, DomainJson.Default.SharingSaved,
            (state, context) => Enterprise.CloseCase(state, command, isOfficer, context), Project);
    }

    public async Task<bool> MayReadAnswersAsync(Guid officerId) =>
        Enterprise.AreAnswersOpen(State) && await IsOfficerAsync(officerId);

    public async Task<AnswersForOfficer?> ReadAnswersAsync(Guid officerId)
    {
        if (!await MayReadAnswersAsync(officerId) || await ReadSubmittedAsync(State.Submitted[^1].Id) is not { } submitted)
        {
            return null;
        }

        var name = State.Profile!.Name.Id;
        var instrument = (await shelf.WithAsync(submitted.Instrument, submitted.InstrumentVersion)).Get(submitted.Instrument, submitted.InstrumentVersion)
            .For(submitted.Sector, submitted.Profile.SizeClass);
        return new AnswersForOfficer(
            (await Store.ReadTextsAsync([name])).GetValueOrDefault(name, ""),
            instrument.Id,
            instrument.Version,
            submitted.SubmittedAt,
            Enterprise.ForOfficers(submitted, instrument),
            instrument.Questions.Count(q => q.Sensitive))
        {
            Sector = submitted.Sector,
        };
    }
}

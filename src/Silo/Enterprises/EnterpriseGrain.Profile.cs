using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public async Task<Outcome<ProfileSaved>> RegisterAsync(Caller caller, RegisterEnterprise command)
    {
        if (State.Profile is null && await reads.IsClosedAsync(command.Province))
        {
            return new Outcome<ProfileSaved>(null, Refusal.Of(ProfileRefusals.ProvinceClosed));
        }

        return await CommandAsync(
            caller, command, DomainJson.Default.RegisterEnterprise, DomainJson.Default.ProfileSaved,
            (state, context) => Enterprise.Register(state, command, context), Project);
    }

    public async Task<Outcome<ProfileSaved>> ChangeAsync(Caller caller, ProfileDetails command)
    {
        var name = Knows(caller.PersonId) ? State.Profile!.Name.Id : (Guid?)null;
        var texts = name is { } known ? await Store.ReadTextsAsync([known]) : null;
        return await CommandAsync(
            caller, command, DomainJson.Default.ProfileDetails, DomainJson.Default.ProfileSaved,
            (state, context) => Enterprise.ChangeProfile(
                state, command, state.Profile?.Name.Id == name ? texts?.Values.FirstOrDefault() : null, context),
            Project);
    }

    public Task<Outcome<ProfileSaved>> GiveSizeFactsAsync(Caller caller, GiveSizeFacts command) => CommandAsync(
        caller, command, DomainJson.Default.GiveSizeFacts, DomainJson.Default.ProfileSaved,
        (state, context) => Enterprise.GiveSizeFacts(state, command, context), Project);

    public Task<Outcome<AccessAskedResult>> AskForAccessAsync(Caller caller) => CommandAsync(
        caller, new AskForAccess(), DomainJson.Default.AskForAccess, DomainJson.Default.AccessAskedResult,
        Enterprise.AskForAccess, Project);

    public Task<Outcome<AccessAnsweredResult>> AnswerAccessAsync(Caller caller, AnswerAccess command) => CommandAsync(
        caller, command, DomainJson.Default.AnswerAccess, DomainJson.Default.AccessAnsweredResult,
        (state, context) => Enterprise.AnswerAccess(state, command, context), Project);

    public async Task<EnterpriseView?> GetAsync(Guid personId)
    {
        if (!Knows(personId))
        {
            return null;
        }

        var profile = State.Profile!;
        var texts = await Store.ReadTextsAsync([profile.Name.Id, profile.TaxCode.Id]);
        var role = State.Member(personId)!.Role;
        return new EnterpriseView(
            this.GetPrimaryKey(),
            texts.GetValueOrDefault(profile.Name.Id, ""),
            texts.TryGetValue(profile.TaxCode.Id, out var digits) ? TaxCode.Parse(digits).Shown : "",
            profile,
            role,
            role == MemberRole.Owner ? await reads.OpenRequestsAsync(State.Requests) : [],
            State.Draft,
            State.Submitted,
            await reads.LooksAsync(this.GetPrimaryKey()),
            State.Representation is not null);
    }
}

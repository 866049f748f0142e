using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public Task<Outcome<FollowUpMet>> MeetAsync(Caller caller, MeetFollowUp command) => CommandAsync(
        caller, command, DomainJson.Default.MeetFollowUp, DomainJson.Default.FollowUpMet,
        (state, context) => Enterprise.MeetFollowUp(state, command, context), Project);
}

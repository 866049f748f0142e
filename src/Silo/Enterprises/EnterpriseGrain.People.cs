using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Enterprises;

internal sealed partial class EnterpriseGrain
{
    public Task<Outcome<PersonForgottenResult>> ForgetAsync(Caller caller, ForgetPerson command) => CommandAsync(
        caller, command, DomainJson.Default.ForgetPerson, DomainJson.Default.PersonForgottenResult,
        (state, context) => Enterprise.ForgetPerson(state, command, context), Project);
}

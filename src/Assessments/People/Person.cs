using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>The person as a pure aggregate.</summary>
public static partial class Person
{
    public static PersonState Apply(PersonState state, PersonEvent happened) => happened switch
    {
        PersonRegistered e => state with { Email = e.Email, Language = e.Language },
        NameChanged e => state with { Name = e.Name },
        LanguageChanged e => state with { Language = e.Language },
        RemindersSwitched e => state with { RemindersStopped = e.Stopped },
        OfficerAppointed e => state with { Offices = state.Offices.Add(new Office(e.Province, e.Agency)) },
        ConsentGiven e => state with { Consents = With(state.Consents, e) },
        ConsentWithdrawn e => state with { Consents = Without(state.Consents, e.Purpose) },
        RoleGranted { Offer: { Role: StaffRole.Officer } offer } => state with
        {
            Offices = [.. state.Offices.Where(o => o.Province != offer.Province), new Office(offer.Province!, offer.Agency!, offer.Head)],
        },
        RoleGranted e => state.Roles.Contains(e.Offer.Role) ? state : state with { Roles = state.Roles.Add(e.Offer.Role) },
        RoleEnded { Role: StaffRole.Officer } e => state with { Offices = state.Offices.RemoveAll(o => o.Province == e.Province) },
        RoleEnded e => state with { Roles = state.Roles.Remove(e.Role) },
        DataRequestMade e => state with { Requests = state.Requests.Add(e.Id) },
        DataRequestAnswered e => state with { Requests = state.Requests.Remove(e.Id) },
        PersonErased => PersonState.Empty with { IsErased = true },
        AccountMailAsked or SignInNoted or SecondFactorsReset or MessageRead or DataExported => state,
        EnterpriseLookedAt or LogRead or FiguresRead or DataRequestRead => state,
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} is unknown to this version."),
    };

    public static Decision<PersonEvent, PersonSaved> Register(PersonState state, RegisterPerson command, DecideContext context) =>
        state.Email is not null || state.IsErased ? Refuse(PersonRefusals.AlreadyRegistered)
        : !Languages.IsKnown(command.Language) ? Refuse(PersonRefusals.LanguageUnknown)
        : ProblemOf(command.Language, command.Consents) is { } problem ? Refuse(problem)
        : Accept(
            context,
            [
                new PersonRegistered(context.Ink.Write(context.StreamId, CleanText.Clean(command.Email)), command.Language),
                .. Changes(state.Consents, command.Language, command.Consents, context),
            ]);

    public static Decision<PersonEvent, PersonSaved> ChangeLanguage(PersonState state, string language, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : !Languages.IsKnown(language) ? Refuse(PersonRefusals.LanguageUnknown)
        : state.Language == language ? Accept(context)
        : Accept(context, new LanguageChanged(language));

    public static Decision<PersonEvent, PersonSaved> ChangeName(PersonState state, string name, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : CleanText.Clean(name).Length > PersonRefusals.NameMaximum ? Refuse(PersonRefusals.NameTooLong)
        : Accept(context, new NameChanged(context.Ink.Write(context.StreamId, CleanText.Clean(name))));

    public static Decision<PersonEvent, PersonSaved> SwitchReminders(PersonState state, bool stopped, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : state.RemindersStopped == stopped ? Accept(context) : Accept(context, new RemindersSwitched(stopped));

    public static Decision<PersonEvent, PersonSaved> Appoint(PersonState state, AppointOfficer command, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : state.Offices.Any(o => o.Province == command.Province) ? Accept(context)
        : Accept(context, new OfficerAppointed(command.Province, command.Agency));

    /// <summary>Gives a role, or changes an officer's agency and rank; holding it already writes nothing.</summary>
    public static Decision<PersonEvent, PersonSaved> Grant(PersonState state, GrantRole command, DecideContext context)
    {
        var offer = command.Offer;
        return state.Email is null ? Refuse(Refusals.NotFound)
            : !StaffRules.IsWhole(offer) ? Refuse(PersonRefusals.OfferNotWhole)
            : StaffRules.Holds(state, offer) ? Accept(context)
            : Accept(context, new RoleGranted(offer, command.By));
    }

    /// <summary>Ends a role; where it is not held, nothing is written.</summary>
    public static Decision<PersonEvent, PersonSaved> End(PersonState state, EndRole command, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound)
        : command.Role == StaffRole.Administrator && context.Caller.PersonId == context.StreamId ? Refuse(PersonRefusals.OwnAdministrator)
        : !state.Holds(command.Role, command.Province) ? Accept(context)
        : Accept(context, new RoleEnded(command.Role, command.Province));

    /// <summary>
    /// Keeps that an administrator takes the second factors away, and tells the person. Nobody does it to oneself: whoever holds a session
    /// would be rid of the factors that guard it.
    /// </summary>
    public static Decision<PersonEvent, PersonSaved> ResetSecondFactors(PersonState state, ResetSecondFactors command, DecideContext context)
    {
        var reason = CleanText.Clean(command.Reason);
        return state.Email is null ? Refuse(Refusals.NotFound)
            : context.Caller.PersonId == context.StreamId ? Refuse(PersonRefusals.OwnFactors)
            : reason.Length == 0 ? Refuse(PersonRefusals.TextMissing)
            : reason.Length > PersonRefusals.ReasonMaximum ? Refuse(PersonRefusals.TextTooLong)
            : Accept(context, new SecondFactorsReset(context.Ink.Write(context.StreamId, reason)));
    }

    /// <summary>Something to be kept that changes no state: a sign-in, a look, a mail asked for, a message read.</summary>
    public static Decision<PersonEvent, PersonSaved> Note(PersonState state, PersonEvent happened, DecideContext context) =>
        state.Email is null ? Refuse(Refusals.NotFound) : Accept(context, happened);

    private static Decision<PersonEvent, PersonSaved> Accept(DecideContext context, params ReadOnlySpan<PersonEvent> events) =>
        Decision<PersonEvent, PersonSaved>.Accept(new PersonSaved(context.StreamId, context.Now), events);

    private static Decision<PersonEvent, PersonSaved> Refuse(string code) => Decision<PersonEvent, PersonSaved>.Refuse(code);
}

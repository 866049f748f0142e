using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Streams;

namespace SanSangSo.Silo.People;

/// <summary>The one writer of a person's account facts. A person commands only the own account, the service itself any.</summary>
[GrainType("person")]
internal sealed class PersonGrain(
    IStore store,
    IDbContextFactory<StoreDb> reads,
    IPersonReads people,
    IOutboxSignal outbox,
    [FromKeyedServices(Clock.Business)] TimeProvider clock,
    ILogger<PersonGrain> logger)
    : StreamGrain<PersonState, PersonEvent>(PersonStream.Definition, store, outbox, clock, logger), IPersonGrain
{
    public Task<Outcome<PersonSaved>> RegisterAsync(Caller caller, RegisterPerson command, AskAccountMail? mail) =>
        ChangeAsync(caller, command, DomainJson.Default.RegisterPerson, (state, context) => Person.Register(state, command, context), mail);

    public Task<Outcome<PersonSaved>> SendAccountMailAsync(Caller caller, AskAccountMail mail) =>
        ChangeAsync(
            caller, mail, DomainJson.Default.AskAccountMail,
            (state, context) => Person.Note(state, new AccountMailAsked(mail.Kind), context), mail);

    public Task<Outcome<PersonSaved>> ChangeNameAsync(Caller caller, string name) =>
        ChangeAsync(caller, new NamedChange("name", name), (state, context) => Person.ChangeName(state, name, context));

    public Task<Outcome<PersonSaved>> ChangeLanguageAsync(Caller caller, string language) =>
        ChangeAsync(caller, new NamedChange("language", language), (state, context) => Person.ChangeLanguage(state, language, context));

    public Task<Outcome<PersonSaved>> SwitchRemindersAsync(Caller caller, bool stopped) =>
        ChangeAsync(
            caller, new NamedChange("reminders-stopped", stopped ? "yes" : "no"),
            (state, context) => Person.SwitchReminders(state, stopped, context));

    public Task<Outcome<PersonSaved>> NoteSignInAsync(Caller caller, string result) =>
        ChangeAsync(
            caller, new NamedChange("sign-in", result),
            (state, context) => Person.Note(state, new SignInNoted(result), context));

    public Task<Outcome<PersonSaved>> MarkReadAsync(Caller caller, Guid messageId) =>
        ChangeAsync(
            caller, new NamedChange("message-read", messageId.ToString()),
            (state, context) => Person.Note(state, new MessageRead(messageId), context));

    public Task<Outcome<PersonSaved>> ChangeConsentsAsync(Caller caller, ChangeConsents command) =>
        ChangeAsync(
            caller, command, DomainJson.Default.ChangeConsents, (state, context) => Person.ChangeConsents(state, command, context));

    public Task<Outcome<PersonSaved>> NoteExportAsync(Caller caller) =>
        ChangeAsync(
            caller, new NamedChange("export", "zip"),
            (state, context) => Person.Note(state, new DataExported(context.Now), context));

    public Task<Outcome<PersonSaved>> AskAboutDataAsync(Caller caller, MakeDataRequest command) =>
        ChangeAsync(caller, command, DomainJson.Default.MakeDataRequest, (state, context) => Person.Ask(state, command, context));

    public async Task<Outcome<PersonSaved>> AnswerDataRequestAsync(Caller caller, AnswerDataRequest command) =>
        await reads.IsAdministratorAsync(caller)
            ? await CommandAsync(
                caller, command, DomainJson.Default.AnswerDataRequest, (state, context) => Person.Answer(state, command, context))
            : await Refused();

    public async Task<Outcome<PersonSaved>> EraseAsync(Caller caller)
    {
        if (caller.PersonId != Stream.Id)
        {
            return await Refused();
        }

        // Before any enterprise lets go: an administrator stays, and stays in them.
        if (State.Roles.Contains(StaffRole.Administrator))
        {
            return new Outcome<PersonSaved>(null, Refusal.Of(PersonRefusals.OwnAdministrator));
        }

        var onlyOwnerOf = await people.OnlyOwnerOfAsync(Stream.Id);
        if (onlyOwnerOf.IsEmpty)
        {
            // Cut off in between, the person is in fewer enterprises and still has the account; the next try goes on.
            foreach (var enterprise in await people.EnterprisesOfAsync(Stream.Id))
            {
                var forgotten = await GrainFactory.GetGrain<IEnterprisePeople>(enterprise).ForgetAsync(
                    caller with { OperationId = DerivedId.From(caller.OperationId, "forget", enterprise) }, new ForgetPerson(Stream.Id));
                if (forgotten.Refusal is { Code: not Refusals.NotFound } refusal)
                {
                    return new Outcome<PersonSaved>(null, refusal);
                }
            }
        }

        var erased = await ChangeAsync(
            caller, new ErasePerson(), DomainJson.Default.ErasePerson, (state, context) => Person.Erase(state, onlyOwnerOf, context));
        RaiseOutbox();
        return erased;
    }

    public Task<Outcome<PersonSaved>> AppointAsync(Caller caller, AppointOfficer command) =>
        caller.PersonId == Caller.System
            ? ChangeAsync(caller, command, DomainJson.Default.AppointOfficer, (state, context) => Person.Appoint(state, command, context))
            : Refused();

    public Task<Outcome<PersonSaved>> GrantRoleAsync(Caller caller, GrantRole command) =>
        caller.PersonId == Caller.System
            ? CommandAsync(caller, command, DomainJson.Default.GrantRole, (state, context) => Person.Grant(state, command, context))
            : Refused();

    public async Task<Outcome<PersonSaved>> EndRoleAsync(Caller caller, EndRole command) =>
        await reads.IsAdministratorAsync(caller)
            ? await CommandAsync(caller, command, DomainJson.Default.EndRole, (state, context) => Person.End(state, command, context))
            : await Refused();

    public async Task<Outcome<PersonSaved>> ResetSecondFactorsAsync(Caller caller, ResetSecondFactors command) =>
        await reads.IsAdministratorAsync(caller)
            ? await CommandAsync(
                caller, command, DomainJson.Default.ResetSecondFactors, (state, context) => Person.ResetSecondFactors(state, command, context))
            : await Refused();

    public Task<Outcome<PersonSaved>> NoteLogReadAsync(Caller caller, bool searched) =>
        ChangeAsync(
            caller, new NamedChange("log-read", searched ? "yes" : "no"),
            (state, context) => Person.Note(state, new LogRead(searched), context));

    public Task<Outcome<PersonSaved>> NoteDataRequestReadAsync(Caller caller, Guid requestId) =>
        ChangeAsync(
            caller, new NamedChange("data-request-read", requestId.ToString()),
            (state, context) => Person.Note(state, new DataRequestRead(requestId), context));

    public Task<Outcome<PersonSaved>> NoteFiguresReadAsync(Caller caller, string? province) =>
        ChangeAsync(
            caller, new NamedChange("figures-read", province ?? ""),
            (state, context) => Person.Note(state, new FiguresRead(province), context));

    public Task<Outcome<PersonSaved>> NoteLookAsync(Caller caller, Guid enterpriseId, string what) =>
        ChangeAsync(
            caller, new NamedChange(what, enterpriseId.ToString()),
            (state, context) => Person.Note(state, new EnterpriseLookedAt(enterpriseId, what), context));

    private Task<Outcome<PersonSaved>> ChangeAsync(
        Caller caller, NamedChange change, Func<PersonState, DecideContext, Decision<PersonEvent, PersonSaved>> decide) =>
        ChangeAsync(caller, change, DomainJson.Default.NamedChange, decide);

    private Task<Outcome<PersonSaved>> ChangeAsync<TCommand>(
        Caller caller,
        TCommand command,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TCommand> commandJson,
        Func<PersonState, DecideContext, Decision<PersonEvent, PersonSaved>> decide,
        AskAccountMail? mail = null) =>
        caller.PersonId == Stream.Id || caller.PersonId == Caller.System
            ? CommandAsync(caller, command, commandJson, decide, mail)
            : Refused();

    private Task<Outcome<PersonSaved>> CommandAsync<TCommand>(
        Caller caller,
        TCommand command,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TCommand> commandJson,
        Func<PersonState, DecideContext, Decision<PersonEvent, PersonSaved>> decide,
        AskAccountMail? mail = null) =>
        CommandAsync(
            caller, command, commandJson, DomainJson.Default.PersonSaved, decide,
            (_, after, events, context) => PersonStream.Project(after, events, context, mail));

    private static Task<Outcome<PersonSaved>> Refused() =>
        Task.FromResult(new Outcome<PersonSaved>(null, Refusal.Of(Refusals.NotFound)));
}

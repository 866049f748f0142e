namespace SanSangSo.Assessments.Tests.People;

public sealed class ConsentTests
{
    private static readonly PurposeText Research = ConsentPurposes.Find(ConsentPurposes.Research)!.Current;

    private static DecideContext Context(long? now = null) =>
        new(Given.Owner, now ?? Given.Morning, new Caller(Given.Owner, Given.Operation(1)), Given.Ink());

    private static PersonState Registered(params ReadOnlySpan<ConsentChoice> ticked) => Then(
        PersonState.Empty,
        Person.Register(PersonState.Empty, new RegisterPerson("chu@cu-lao.test", "vi") { Consents = [.. ticked] }, Context()));

    private static PersonState Then(PersonState state, Decision<PersonEvent, PersonSaved> decision)
    {
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, Person.Apply);
    }

    private static Decision<PersonEvent, PersonSaved> Change(PersonState state, ConsentChoice choice, long? now = null) =>
        Person.ChangeConsents(state, new ChangeConsents("vi", [choice]), Context(now));

    private static ConsentChoice Choice(bool given, string purpose = ConsentPurposes.Research, int? version = null) =>
        new(purpose, version ?? Research.Version, given);

    [Fact]
    public void Texts_of_a_purpose_are_numbered_dated_and_in_both_languages()
    {
        Assert.Equal(ConsentPurposes.All.Length, ConsentPurposes.All.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(ConsentPurposes.All, purpose =>
        {
            Assert.Equal(Enumerable.Range(1, purpose.Texts.Length), purpose.Texts.Select(t => t.Version));
            Assert.Equal(purpose.Texts.Select(t => t.Since).Order(), purpose.Texts.Select(t => t.Since));
            Assert.All(purpose.Texts, t => Assert.All(
                [t.Title.Vi, t.Title.En, t.Text.Vi, t.Text.En], text => Assert.False(string.IsNullOrWhiteSpace(text))));
        });
    }

    [Fact]
    public void What_is_ticked_at_sign_up_is_kept_with_its_text_language_and_time()
    {
        var decision = Person.Register(
            PersonState.Empty,
            new RegisterPerson("chu@cu-lao.test", "en") { Consents = [Choice(true), Choice(false, ConsentPurposes.News, 1)] }, Context());

        Assert.Equal(new ConsentGiven(ConsentPurposes.Research, Research.Version, "en", Given.Morning), Assert.Single(decision.Events[1..]));
        Assert.Equal(new Consent(ConsentPurposes.Research, Research.Version, Given.Morning), Assert.Single(Then(PersonState.Empty, decision).Consents));
    }

    [Fact]
    public void Nothing_ticked_is_no_consent_and_stops_nobody() => Assert.Empty(Registered(Choice(false)).Consents);

    [Fact]
    public void A_consent_is_given_and_withdrawn_at_any_time_and_saying_so_twice_writes_nothing()
    {
        var state = Registered();
        Assert.Empty(Change(state, Choice(false)).Events);
        state = Then(state, Change(state, Choice(true)));
        Assert.Empty(Change(state, Choice(true)).Events);

        var withdrawn = Change(state, Choice(false), Given.After(Given.Morning, 1));

        Assert.Equal(new ConsentWithdrawn(ConsentPurposes.Research, Given.After(Given.Morning, 1)), Assert.Single(withdrawn.Events));
        Assert.Empty(Then(state, withdrawn).Consents);
    }

    [Fact]
    public void Agreeing_to_a_text_that_is_not_todays_is_refused_and_withdrawing_never_is()
    {
        var state = Registered(Choice(true));
        Assert.Equal(
            PersonRefusals.PurposeTextChanged, Change(Registered(), Choice(true, version: Research.Version + 1)).Refusal!.Code);
        Assert.Single(Change(state, Choice(false, version: Research.Version + 1)).Events);
    }

    [Fact]
    public void An_older_text_that_was_agreed_to_is_agreed_to_anew()
    {
        var state = Registered() with { Consents = [new Consent(ConsentPurposes.Research, 0, 1)] };

        Assert.Equal(Research.Version, Assert.Single(Then(state, Change(state, Choice(true))).Consents).TextVersion);
    }

    [Fact]
    public void Unknown_purposes_doubled_ones_and_unknown_people_are_refused()
    {
        Assert.Equal(PersonRefusals.PurposeUnknown, Change(Registered(), Choice(true, "everything", 1)).Refusal!.Code);
        Assert.Equal(
            PersonRefusals.PurposeUnknown,
            Person.ChangeConsents(Registered(), new ChangeConsents("vi", [Choice(true), Choice(false)]), Context()).Refusal!.Code);
        Assert.Equal(Refusals.NotFound, Change(PersonState.Empty, Choice(true)).Refusal!.Code);
    }
}

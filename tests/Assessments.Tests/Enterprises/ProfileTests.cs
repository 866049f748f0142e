namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class ProfileTests
{
    [Fact]
    public void Whoever_registers_an_enterprise_is_its_owner()
    {
        var state = Given.Registered();

        Assert.Equal(new Member(Given.Owner, MemberRole.Owner, Given.Morning), Assert.Single(state.Members));
        Assert.Equal((SizeClass.Unknown, "decree-80-2021"), (state.Profile!.SizeClass, state.Profile.SizeRule));
        Assert.Equal(SizeGroup.Unknown, state.Profile.SizeGroup);
    }

    [Fact]
    public void Name_and_tax_code_go_to_erasable_rows_and_never_into_the_events()
    {
        var context = Given.Context(Given.Owner);
        var decision = Enterprise.Register(EnterpriseState.Empty, Given.Registration("056123451234", Given.Details(form: LegalForm.Household)), context);

        var journal = JsonSerializer.Serialize(decision.Events, DomainJson.Default.ImmutableArrayEnterpriseEvent);
        Assert.DoesNotContain("056123451234", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("Lao", journal, StringComparison.Ordinal);
        Assert.Equal(["056123451234", "Nước mắm Cù Lao"], context.Ink.Rows.Select(r => r.Value));
        Assert.All(context.Ink.Rows, row => Assert.Equal(Given.EnterpriseId, row.Subject));
    }

    [Theory]
    [InlineData("", "22366", "10", ProfileRefusals.NameMissing)]
    [InlineData(" \0 ", "22366", "10", ProfileRefusals.NameMissing)]
    [InlineData("Tên", "99999", "10", ProfileRefusals.CommuneUnknown)]
    [InlineData("Tên", "", "10", ProfileRefusals.CommuneUnknown)]
    [InlineData("Tên", "22366", "04", ProfileRefusals.BusinessLineUnknown)]
    public void Wrong_details_are_refused_with_their_field(string name, string commune, string line, string code)
    {
        var details = Given.Details(name, commune, line);

        Assert.Equal(code, Enterprise.Register(EnterpriseState.Empty, Given.Registration(details: details), Given.Context(Given.Owner)).Refusal!.Code);
        var changed = Enterprise.ChangeProfile(Given.Registered(), details, null, Given.Context(Given.Owner));
        Assert.Equal(code, changed.Refusal!.Code);
        Assert.Single(changed.Refusal.About);
        Assert.Empty(changed.Events);
    }

    [Fact]
    public void A_name_may_have_200_letters_and_not_one_more()
    {
        Assert.Null(Enterprise.ChangeProfile(Given.Registered(), Given.Details(new string('ô', 200)), null, Given.Context(Given.Owner)).Refusal);
        Assert.Equal(
            ProfileRefusals.NameTooLong,
            Enterprise.ChangeProfile(Given.Registered(), Given.Details(new string('ô', 201)), null, Given.Context(Given.Owner)).Refusal!.Code);
    }

    [Theory]
    [InlineData("056123451234", LegalForm.Household, true)]
    [InlineData("056123451234", LegalForm.Company, false)]
    [InlineData("4200237973001", LegalForm.Branch, true)]
    [InlineData("4200237973001", LegalForm.Company, false)]
    [InlineData("4200237973", LegalForm.Company, true)]
    [InlineData("4200237973", LegalForm.Cooperative, true)]
    [InlineData("4200237973", LegalForm.Household, true)]
    [InlineData("4200237973", LegalForm.Branch, false)]
    public void The_legal_form_must_fit_the_tax_code(string taxCode, LegalForm form, bool fits)
    {
        var decision = Enterprise.Register(EnterpriseState.Empty, Given.Registration(taxCode, Given.Details(form: form)), Given.Context(Given.Owner));

        Assert.Equal(fits ? null : ProfileRefusals.FormContradictsTaxCode, decision.Refusal?.Code);
    }

    [Fact]
    public void An_unknown_province_is_refused() => Assert.Equal(
        ProfileRefusals.CommuneUnknown,
        Enterprise.Register(EnterpriseState.Empty, Given.Registration() with { Province = "99" }, Given.Context(Given.Owner)).Refusal!.Code);

    [Fact]
    public void An_enterprise_is_registered_once() => Assert.Equal(
        ProfileRefusals.AlreadyRegistered,
        Enterprise.Register(Given.Registered(), Given.Registration(), Given.Context(Given.Stranger)).Refusal!.Code);

    [Theory]
    [InlineData(4, null, null, null, ProfileRefusals.BandUnknown)]
    [InlineData(null, null, -1, null, ProfileRefusals.BandUnknown)]
    [InlineData(null, null, null, 4, ProfileRefusals.BandUnknown)]
    [InlineData(null, -1, null, null, ProfileRefusals.EmployeesOutOfRange)]
    [InlineData(null, 10_000_001, null, null, ProfileRefusals.EmployeesOutOfRange)]
    [InlineData(0, 101, null, null, ProfileRefusals.EmployeesContradictBand)]
    [InlineData(0, 100, null, null, null)]
    [InlineData(null, 10_000_000, null, null, null)]
    public void Size_facts_must_make_sense(int? employeesBand, int? tenths, int? revenue, int? capital, string? code) => Assert.Equal(
        code,
        Enterprise.GiveSizeFacts(
            Given.Registered(), new GiveSizeFacts(new SizeFacts(employeesBand, tenths, revenue, NoRevenueYet: false, capital)),
            Given.Context(Given.Owner)).Refusal?.Code);

    [Fact]
    public void Size_facts_give_the_class_by_the_group_of_the_business_line()
    {
        var state = Given.Registered();
        state = state.Then(Enterprise.GiveSizeFacts(
            state, new GiveSizeFacts(new SizeFacts(null, 600, 2, NoRevenueYet: false, null)), Given.Context(Given.Owner)));
        Assert.Equal(SizeClass.Unknown, state.Profile!.SizeClass);

        state = state.Then(Enterprise.GiveSizeFacts(
            state, new GiveSizeFacts(new SizeFacts(null, 600, 2, NoRevenueYet: false, 1)), Given.Context(Given.Owner)));
        Assert.Equal((SizeClass.Small, SizeGroup.Small), (state.Profile!.SizeClass, state.Profile.SizeGroup));
    }

    [Fact]
    public void Bands_of_one_group_never_classify_under_the_other_however_often_the_profile_changes()
    {
        var state = Given.Registered();
        state = state.Then(Enterprise.GiveSizeFacts(
            state, new GiveSizeFacts(new SizeFacts(1, null, 1, NoRevenueYet: false, 1)), Given.Context(Given.Owner)));
        Assert.Equal(SizeClass.Small, state.Profile!.SizeClass);

        state = state.Then(Enterprise.ChangeProfile(state, Given.Details(line: "55"), null, Given.Context(Given.Owner)));
        Assert.Equal(SizeClass.Unknown, state.Profile!.SizeClass);

        state = state.Then(Enterprise.ChangeProfile(state, Given.Details("Tên khác", line: "55"), null, Given.Context(Given.Owner)));
        Assert.Equal(SizeClass.Unknown, state.Profile!.SizeClass);
        Assert.Equal(SizeFacts.Nothing, state.Profile.Size);
    }

    [Fact]
    public void The_exact_number_of_employees_still_says_something_in_the_other_group()
    {
        var state = Given.Registered();
        state = state.Then(Enterprise.GiveSizeFacts(
            state, new GiveSizeFacts(new SizeFacts(2, 1500, 1, NoRevenueYet: false, 1)), Given.Context(Given.Owner)));
        Assert.Equal(SizeClass.Medium, state.Profile!.SizeClass);

        state = state.Then(Enterprise.ChangeProfile(state, Given.Details(line: "55"), null, Given.Context(Given.Owner)));

        Assert.Equal(SizeClass.Large, state.Profile!.SizeClass);
        Assert.Equal(SizeFacts.Nothing with { InsuredEmployeesTenths = 1500 }, state.Profile.Size);
    }

    [Fact]
    public void Within_one_group_a_new_business_line_keeps_the_class()
    {
        var state = Given.Registered();
        state = state.Then(Enterprise.GiveSizeFacts(
            state, new GiveSizeFacts(new SizeFacts(0, null, 0, NoRevenueYet: false, 0)), Given.Context(Given.Owner)));

        state = state.Then(Enterprise.ChangeProfile(state, Given.Details(line: "03"), null, Given.Context(Given.Owner)));

        Assert.Equal(("03", SizeClass.Micro), (state.Profile!.BusinessLine, state.Profile.SizeClass));
    }

    [Fact]
    public void The_cell_holds_the_commune_the_sector_group_and_the_size_and_no_level_before_an_assessment()
    {
        Assert.Null(EnterpriseState.Empty.Cell());
        Assert.Null(Given.Registered().Cell());
        var cell = Given.Registered().Proved().Cell()!;

        Assert.Equal(("56", "22366", "manufacturing", SizeGroup.Unknown), (cell.Province, cell.Commune, cell.SectorGroup, cell.Size));
        Assert.Equal(((string?)null, (int?)null, true, false), (cell.Instrument, cell.Level, cell.Active, cell.OnRegister));
    }

    [Fact]
    public void What_is_as_it_was_writes_nothing()
    {
        var state = Given.Registered();
        var owner = Given.Context(Given.Owner);
        var name = Given.Details().Name;

        Assert.Empty(Enterprise.ChangeProfile(state, Given.Details(), name, owner).Events);
        Assert.Empty(Enterprise.ChangeProfile(state, Given.Details($"  {name} "), name, owner).Events);
        Assert.NotEmpty(Enterprise.ChangeProfile(state, Given.Details("Tên khác"), name, owner).Events);
        Assert.NotEmpty(Enterprise.ChangeProfile(state, Given.Details(line: "55"), name, owner).Events);
    }
}

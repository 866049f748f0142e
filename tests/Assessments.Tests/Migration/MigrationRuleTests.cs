using SanSangSo.Assessments.Migration;

namespace SanSangSo.Assessments.Tests.Migration;

public sealed class MigrationRuleTests
{
    private static readonly PlatformChoice Own = new(null, "Phần mềm tự viết");

    [Fact]
    public void Nothing_said_is_nothing_claimed()
    {
        var cell = Boards.Start().Cell()!;

        Assert.Equal((false, false, false), (cell.UsingClaimed, cell.CompletedClaimed, cell.Stale));
        Assert.Empty(Boards.Start().FunctionCells());
    }

    [Theory]
    [InlineData(FunctionState.Planned, false)]
    [InlineData(FunctionState.UnderWay, false)]
    [InlineData(FunctionState.InUse, true)]
    public void One_function_in_use_is_using(FunctionState to, bool isUsing)
    {
        var state = Boards.Start().Move("documents", to);

        Assert.Equal(isUsing, state.Cell()!.UsingClaimed);
        Assert.False(state.Cell()!.CompletedClaimed);
        Assert.Equal(to, Assert.Single(state.FunctionCells()).State);
    }

    [Fact]
    public void A_platform_that_is_not_in_the_catalogue_counts_once_an_officer_says_which_it_is()
    {
        var state = Boards.Start().Employing(tenths: 50).Using("accounting", "payments").Move("sales", FunctionState.InUse, Own);

        Assert.False(Boards.Start().Move("sales", FunctionState.InUse, Own).Cell()!.UsingClaimed);
        Assert.Equal("sales:NotListed", state.Lacking());

        var listed = state.Then(Enterprise.ListNamedPlatform(
            state, new ListNamedPlatform(state.Board.Find("sales")!.Platform!.NamedId!.Value, "sapo"), isOfficer: true, Boards.Platforms,
            Given.Context(Given.Officer)));

        Assert.True(listed.Cell()!.CompletedClaimed);
        Assert.Equal("sapo", listed.Board.Find("sales")!.Platform!.Code);
    }

    [Theory]
    [InlineData(100, null, "")]
    [InlineData(101, null, "people:NotInUse")]
    [InlineData(110, null, "people:NotInUse")]
    [InlineData(null, 0, "")]
    [InlineData(null, 1, "people:NotInUse")]
    [InlineData(null, 3, "people:NotInUse")]
    [InlineData(null, null, "people:EmployeesUnknown")]
    public void People_and_administration_is_asked_of_more_than_ten_insured_employees(int? tenths, int? band, string lacking)
    {
        var state = Boards.Start().Employing(tenths, band).Using("accounting", "sales", "payments");

        Assert.Equal(lacking, state.Lacking());
        Assert.Equal(lacking.Length == 0, state.Cell()!.CompletedClaimed);
        Assert.True(state.Using("people").Cell()!.CompletedClaimed);
    }

    [Theory]
    [InlineData("55", "booking", "sales")]
    [InlineData("47", "sales", null)]
    [InlineData("56", "sales", null)]
    public void A_hotel_needs_booking_and_others_sales(string line, string needed, string? other)
    {
        var state = Boards.Start(line).Employing(tenths: 50).Using("accounting", "payments");

        Assert.Equal($"{needed}:NotInUse", state.Lacking());
        Assert.True(state.Using(needed).Cell()!.CompletedClaimed);
        if (other is not null)
        {
            Assert.False(state.Using(other).Cell()!.CompletedClaimed);
        }
    }

    [Fact]
    public void What_the_business_does_no_more_counts_no_more()
    {
        var hotel = Boards.Start("55").Using("booking");

        var trader = hotel.Then(Enterprise.ChangeProfile(hotel, Given.Details(line: "47"), null, Given.Context(Given.Owner, operation: 702)));

        Assert.True(hotel.Cell()!.UsingClaimed);
        Assert.False(trader.Cell()!.UsingClaimed);
        Assert.Empty(trader.FunctionCells());
    }

    [Fact]
    public void Every_file_speaks_of_functions_that_are_there()
    {
        var known = BusinessFunctions.All.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(BusinessFunctions.All.Length, known.Count);
        Assert.All(BusinessFunctions.All.SelectMany(f => f.Divisions), d => Assert.NotNull(Catalogues.BusinessLine(d)));
        Assert.All(BusinessFunctions.All.SelectMany(f => f.SectorGroups), g => Assert.NotNull(Catalogues.SectorGroup(g)));
        Assert.All(MigrationRules.All.SelectMany(r => r.Needs), n => Assert.Contains(n.Function, known));
        Assert.All(Boards.Platforms.Platforms, p => Assert.All(p.Functions, f => Assert.Contains(f, known)));
        Assert.Equal(Boards.Platforms.Platforms.Length, Boards.Platforms.Platforms.Select(p => p.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(MigrationRules.All.Length, MigrationRules.All.Select(r => (r.Fact, r.Version)).Distinct().Count());
        Assert.NotNull(MigrationRules.Get(MigrationBoard.Empty.CompletedRule));

        // So that whoever must, can: each asked-for function has platforms and applies where it is asked for.
        Assert.All(MigrationRules.All.SelectMany(r => r.Needs), n => Assert.NotEmpty(Boards.Platforms.For(n.Function)));
        Assert.All(
            from rule in MigrationRules.All from need in rule.Needs from line in Catalogues.BusinessLines where need.IsOf(line.Code) select (need, line),
            x => Assert.All(Enum.GetValues<SizeGroup>(), size => Assert.True(BusinessFunctions.Find(x.need.Function)!.AppliesTo(x.line, size))));
    }

    [Fact]
    public void Every_proposal_is_of_an_option_that_its_sector_is_asked() => Assert.All(MigrationProposals.All, proposal =>
    {
        var question = InstrumentCatalogue.BuiltIn.Latest(proposal.Instrument).For(proposal.Sector, SizeClass.Medium).Question(proposal.Question);
        Assert.NotNull(question);
        Assert.All(proposal.All, o => Assert.Contains(question.Options, option => option.Number == o));
    });

    [Fact]
    public void Platforms_are_in_the_order_of_the_alphabet() =>
        Assert.Equal(Boards.Platforms.Platforms.Select(p => p.Name), Boards.Platforms.Platforms.Select(p => p.Name).OrderBy(VietFold.SortKey, StringComparer.Ordinal));
}


namespace SanSangSo.Assessments.Tests.Instruments;

public sealed class InstrumentLifeTests
{
    private const string Id = "vn-dbi-2021";

    private static readonly string First = InstrumentCatalogue.BuiltIn.FindVersion(Id, 1)!.Yaml;

    private static readonly string Second = Version(2).Replace("Tuần nào cũng cập nhật ít nhất một lần", "Tuần nào cũng cập nhật", StringComparison.Ordinal);

    [Fact]
    public void A_version_is_published_once_and_never_with_other_content()
    {
        var (state, catalogue) = Published();
        Assert.Equal(2, catalogue.FindOffered(Id)!.Version);

        var again = InstrumentLife.Upload(state, new UploadInstrument(Second), Context(catalogue));
        Assert.Null(again.Refusal);
        Assert.Empty(again.Events);

        var other = Second.Replace("Tuần nào cũng cập nhật", "Tuần nào cũng có cập nhật", StringComparison.Ordinal);
        Assert.Equal(InstrumentRefusals.VersionTaken, InstrumentLife.Upload(state, new UploadInstrument(other), Context(catalogue)).Refusal!.Code);
        Assert.Equal(
            InstrumentRefusals.VersionTaken,
            InstrumentLife.Publish(state, new PublishInstrument(2, InstrumentCatalogue.HashOf(other)), other, Context(catalogue)).Refusal!.Code);
        Assert.Equal(
            InstrumentRefusals.VersionTaken,
            InstrumentLife.Upload(InstrumentLifeState.Empty, new UploadInstrument(First + "\n# khác"), Context()).Refusal!.Code);
        Assert.Empty(InstrumentLife.Upload(InstrumentLifeState.Empty, new UploadInstrument(First), Context()).Events);
    }

    [Theory]
    [InlineData(3, InstrumentRefusals.VersionNotNext)]
    [InlineData(0, InstrumentRefusals.HasFindings)]
    public void Versions_are_counted_without_gaps(int version, string refusal) => Assert.Equal(
        refusal, InstrumentLife.Upload(InstrumentLifeState.Empty, new UploadInstrument(Version(version)), Context()).Refusal!.Code);

    [Fact]
    public void A_file_that_waits_is_replaced_or_discarded_and_only_the_one_looked_at_is_published()
    {
        var state = Uploaded(InstrumentLifeState.Empty, Second);
        var waiting = state.Waiting!;
        var other = Uploaded(state, Version(2));
        Assert.NotEqual(waiting.Sha256, other.Waiting!.Sha256);
        Assert.Equal(
            InstrumentRefusals.UploadGone,
            InstrumentLife.Publish(other, new PublishInstrument(2, waiting.Sha256), Second, Context()).Refusal!.Code);
        Assert.Equal(InstrumentRefusals.UploadGone, InstrumentLife.Discard(other, new DiscardInstrument(2, waiting.Sha256), Context()).Refusal!.Code);

        var gone = Then(other, InstrumentLife.Discard(other, new DiscardInstrument(2, other.Waiting.Sha256), Context()));
        Assert.Null(gone.Waiting);
        Assert.Empty(gone.Versions);
    }

    [Fact]
    public void What_every_new_assessment_is_made_with_is_retired_only_beside_a_successor()
    {
        const string Default = InstrumentCatalogue.Default;
        var none = InstrumentLifeState.Empty;
        var first = InstrumentCatalogue.BuiltIn.FindVersion(Default, 1)!;
        Assert.Equal(
            InstrumentRefusals.Needed,
            InstrumentLife.Retire(none, new RetireInstrument(Default, 1), Context(InstrumentCatalogue.BuiltIn, Default)).Refusal!.Code);

        var both = InstrumentCatalogue.BuiltIn.With(first.Instrument with { Version = 2 }, first.Yaml);
        var retired = InstrumentLife.Apply(
            none, Assert.Single(InstrumentLife.Retire(none, new RetireInstrument(Default, 1), Context(both, Default)).Events));
        Assert.NotNull(retired.Version(1)!.RetiredAt);

        var without = both.WithRetired(Default, 1);
        Assert.NotNull(without.Find(Default, 1));
        Assert.Equal(
            InstrumentRefusals.Needed, InstrumentLife.Retire(retired, new RetireInstrument(Default, 2), Context(without, Default)).Refusal!.Code);
        Assert.Equal(
            InstrumentRefusals.NotPublished, InstrumentLife.Retire(retired, new RetireInstrument(Default, 9), Context(without, Default)).Refusal!.Code);
    }

    [Fact]
    public void The_difference_names_what_was_added_removed_reworded_and_reweighted()
    {
        var old = InstrumentCatalogue.BuiltIn.Get(Id, 1);
        var pillar = old.Pillars[0];
        var component = pillar.Components[0];
        var (first, second, third) = (component.Questions[0], component.Questions[1], component.Questions[2]);
        var now = old with
        {
            Version = 2,
            Pillars = old.Pillars.SetItem(0, pillar with
            {
                Components = pillar.Components.SetItem(0, component with
                {
                    Questions =
                    [
                        first with { Text = first.Text with { Vi = "Khác" } },
                        second with { Weight = 2 },
                        third with { Id = "1.1.99" },
                        .. component.Questions[3..],
                    ],
                }),
            }),
        };

        var diff = InstrumentDiff.Between(old, now);

        Assert.Equal(
            [(first.Id, QuestionChange.Reworded), (second.Id, QuestionChange.Reweighted), ("1.1.99", QuestionChange.Added), (third.Id, QuestionChange.Removed)],
            diff.Questions.Select(q => (q.Id, Assert.Single(q.Changes))));
        Assert.False(diff.LevelsChanged || diff.ScoringChanged || diff.PillarsChanged);
        Assert.True(InstrumentDiff.Between(old, InstrumentReader.Read(Version(2), "2")).IsEmpty);
        Assert.Equal(
            [QuestionChange.OptionsReworded],
            Assert.Single(InstrumentDiff.Between(old, InstrumentReader.Read(Second, "2")).Questions).Changes);
    }

    private static string Version(int version) => First.Replace("\nversion: 1\n", $"\nversion: {version}\n", StringComparison.Ordinal);

    private static DecideContext Context(InstrumentCatalogue? catalogue = null, string instrument = Id) =>
        new(InstrumentLife.StreamOf(instrument), Given.Morning, new Caller(Given.Owner, Given.Operation(1)), TextInk.Random())
        {
            Instruments = catalogue ?? InstrumentCatalogue.BuiltIn,
        };

    private static InstrumentLifeState Then(InstrumentLifeState state, Decision<InstrumentEvent, InstrumentSaved> decision)
    {
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, InstrumentLife.Apply);
    }

    private static InstrumentLifeState Uploaded(InstrumentLifeState state, string yaml) =>
        Then(state, InstrumentLife.Upload(state, new UploadInstrument(yaml), Context()));

    private static (InstrumentLifeState State, InstrumentCatalogue Catalogue) Published()
    {
        var state = Uploaded(InstrumentLifeState.Empty, Second);
        state = Then(state, InstrumentLife.Publish(state, new PublishInstrument(2, state.Waiting!.Sha256), Second, Context()));
        return (state, InstrumentCatalogue.BuiltIn.With(InstrumentReader.Read(Second, "2"), Second));
    }
}

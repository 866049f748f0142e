using SanSangSo.Assessments.Tests.Scoring;

namespace SanSangSo.Assessments.Tests.Instruments;

public sealed class InstrumentFileTests
{
    [Fact]
    public void There_are_6_pillars_10_components_and_60_questions()
    {
        Assert.Equal(6, Given.Dbi.Pillars.Length);
        Assert.Equal(10, Given.Dbi.Pillars.Sum(p => p.Components.Length));
        Assert.Equal(60, Given.Dbi.Questions.Count());
    }

    [Fact]
    public void Ids_count_up_in_the_order_of_the_decision()
    {
        int[][] counts = [[9, 4], [1], [2, 14], [6, 7], [5, 5], [7]];
        var ids =
            from pillar in Enumerable.Range(1, 6)
            from component in Enumerable.Range(1, counts[pillar - 1].Length)
            from question in Enumerable.Range(1, counts[pillar - 1][component - 1])
            select $"{pillar}.{component}.{question}";

        Assert.Equal(ids, Given.Dbi.Questions.Select(q => q.Id));
        Assert.All(Given.Dbi.Pillars, p => Assert.All(p.Components, c => Assert.StartsWith(p.Id + ".", c.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_maxima_add_up_to_320()
    {
        Assert.Equal<Fraction>([65, 25, 80, 65, 50, 35], Scorer.Score(Given.Dbi, Answers.All(0)).Pillars.Select(p => p.Maximum));
        Assert.Equal(320, Given.Dbi.Maximum);
        Assert.Equal("2.1.1", Assert.Single(Given.Dbi.Questions, q => q.Weight != 1).Id);
    }

    [Fact]
    public void The_level_table_is_that_of_the_source()
    {
        Assert.Equal([(1, 10), (2, 20), (3, 40), (4, 60), (5, 80)], Given.Dbi.PillarLevels.Select(l => (l.Level, l.Bound.Bound)));
        Assert.Equal(
            [(0, null, null), (1, 20, new(4, 1)), (2, 64, new(4, 2)), (3, 128, new(4, 3)), (4, 192, new(5, 4)), (5, 256, new(6, 5))],
            Given.Dbi.Levels.Select(l => (l.Level, l.Bound?.Bound, l.Pillars)));
        Assert.Equal(
            ["Chưa khởi động", "Khởi động", "Bắt đầu", "Hình thành", "Nâng cao", "Dẫn dắt"], Given.Dbi.Levels.Select(l => l.Name.Vi));
    }

    [Fact]
    public void Every_question_has_six_different_answers_in_both_languages() => Assert.All(Given.Dbi.Questions, q =>
    {
        Assert.Equal<Fraction>([0, 1, 2, 3, 4, 5], q.Options.Select(o => o.Points));
        Assert.Equal([0, 1, 2, 3, 4, 5], q.Options.Select(o => o.Number));
        Assert.Equal(6, q.Options.Select(o => o.Text.Vi).Distinct().Count());
        Assert.Equal(6, q.Options.Select(o => o.Text.En).Distinct().Count());
    });

    [Fact]
    public void Questions_whose_answers_say_how_an_enterprise_is_protected_are_for_its_members_alone() => Assert.Equal(
        ["3.2.1", "3.2.5", "3.2.8", "4.1.1", "4.1.2", "6.1.1", "6.1.3"], Given.Dbi.Questions.Where(q => q.Sensitive).Select(q => q.Id));

    [Fact]
    public void No_two_questions_ask_the_same()
    {
        Assert.Equal(60, Given.Dbi.Questions.Select(q => q.Text.Vi).Distinct().Count());
        Assert.Equal(60, Given.Dbi.Questions.Select(q => q.Text.En).Distinct().Count());
    }

    [Fact]
    public void Anchors_cutoffs_and_levels_say_where_they_come_from_and_the_notice_names_what_replaced_the_set()
    {
        Assert.Equal(ProvenanceKind.Ours, Given.Dbi.Provenance.Single(p => p.About == "anchors").Kind);
        Assert.Equal(ProvenanceKind.Ours, Given.Dbi.Provenance.Single(p => p.About == "cutoffs").Kind);
        Assert.Equal(ProvenanceKind.Secondary, Given.Dbi.Provenance.Single(p => p.About == "levels").Kind);
        Assert.All([Given.Dbi.Notice.Vi, Given.Dbi.Notice.En], notice =>
        {
            Assert.Contains("2158", notice, StringComparison.Ordinal);
            Assert.Contains("1567", notice, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_exact_version_is_found_and_an_unknown_one_is_not()
    {
        Assert.Same(Given.Dbi, InstrumentCatalogue.BuiltIn.Get("vn-dbi-2021", 1));
        Assert.Null(InstrumentCatalogue.BuiltIn.Find("vn-dbi-2021", 2));
        Assert.Throws<KeyNotFoundException>(() => InstrumentCatalogue.BuiltIn.Get("vn-dbi-2021", 2));
        Assert.Throws<KeyNotFoundException>(() => InstrumentCatalogue.BuiltIn.Latest("no-such"));
    }

    [Fact]
    public void A_sector_is_asked_its_own_tools()
    {
        var instrument = InstrumentCatalogue.BuiltIn.Latest("vn-dbi-2025");

        Assert.All(instrument.Sectors, sector =>
        {
            var question = instrument.For(sector.Id).Question("7.2")!;
            Assert.Equal([sector.Id], question.Sectors);
            Assert.Equal(question, Assert.Single(instrument.For(sector.Id).Questions, q => q.Id == "7.2"));
        });
    }
}

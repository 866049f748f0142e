namespace SanSangSo.Assessments.Tests.Scoring;

public sealed class LevelExplanationTests
{
    private static LevelExplanation Explain(params ReadOnlySpan<int> points) => LevelExplanation.Of(Given.Dbi, Answers.Score(points));

    [Fact]
    public void Points_for_level_4_with_only_four_pillars_are_held_back_by_the_pillars()
    {
        var explained = LevelExplanation.Of(Given.Dbi, Scorer.Score(Given.Dbi, Answers.ByPillar(4, 3, 4, 4, 3, 4)));

        Assert.True(explained.HeldBackByPillars);
        Assert.Equal((3, 4, (int?)4, 0), (explained.Level, explained.LevelByPoints, explained.NextLevel, explained.PointsMissing));
        Assert.Equal((4, 5, 4), (explained.PillarsHave, explained.PillarsNeed, explained.PillarLevelNeed));
        Assert.Equal(["2", "5"], explained.PillarsBelow);
    }

    [Fact]
    public void Pillars_for_level_4_with_192_points_are_held_back_by_one_point()
    {
        var explained = Explain(65, 20, 0, 54, 31, 22);

        Assert.False(explained.HeldBackByPillars);
        Assert.Equal((3, 3, (int?)4, 1), (explained.Level, explained.LevelByPoints, explained.NextLevel, explained.PointsMissing));
        Assert.Equal((5, 5), (explained.PillarsHave, explained.PillarsNeed));
        Assert.Equal(["3"], explained.PillarsBelow);
    }

    [Fact]
    public void Twenty_one_points_in_one_pillar_lack_three_pillars_and_no_points()
    {
        var explained = Explain(21, 0, 0, 0, 0, 0);

        Assert.True(explained.HeldBackByPillars);
        Assert.Equal((0, 1, 0), (explained.Level, explained.LevelByPoints, explained.PointsMissing));
        Assert.Equal((1, 4, 1), (explained.PillarsHave, explained.PillarsNeed, explained.PillarLevelNeed));
    }

    [Fact]
    public void Nothing_at_all_lacks_both()
    {
        var explained = Explain(0, 0, 0, 0, 0, 0);

        Assert.False(explained.HeldBackByPillars);
        Assert.Equal((1, 21, 0, 4), (explained.NextLevel, explained.PointsMissing, explained.PillarsHave, explained.PillarsNeed));
        Assert.Equal(6, explained.PillarsBelow.Length);
    }

    [Fact]
    public void At_the_top_nothing_is_missing()
    {
        var explained = LevelExplanation.Of(Given.Dbi, Scorer.Score(Given.Dbi, Answers.All(5)));

        Assert.Equal((5, 5, (int?)null, 0), (explained.Level, explained.LevelByPoints, explained.NextLevel, explained.PointsMissing));
        Assert.Empty(explained.PillarsBelow);
        Assert.False(explained.HeldBackByPillars);
    }

    [Fact]
    public void Below_the_top_something_is_always_missing() => Answers.Any.Sample(
        answers =>
        {
            var receipt = Scorer.Score(Given.Dbi, answers);
            var explained = LevelExplanation.Of(Given.Dbi, receipt);
            return receipt.Level == 5
                || (explained.NextLevel == receipt.Level + 1
                    && (explained.PointsMissing > 0 || explained.PillarsHave < explained.PillarsNeed)
                    && explained.PillarsBelow.Length == 6 - explained.PillarsHave
                    && explained.LevelByPoints >= receipt.Level);
        },
        iter: 2_000);
}

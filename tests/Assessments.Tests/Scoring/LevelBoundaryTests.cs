namespace SanSangSo.Assessments.Tests.Scoring;

/// <summary>Every level from both sides: once by the points alone, once by the pillars alone.</summary>
public sealed class LevelBoundaryTests
{
    private static readonly int[] Maxima = [65, 25, 80, 65, 50, 35];

    public static TheoryData<int, int, int> PillarBounds()
    {
        var data = new TheoryData<int, int, int>();
        foreach (var maximum in Maxima)
        {
            foreach (var (percent, level) in new[] { (10, 1), (20, 2), (40, 3), (60, 4), (80, 5) })
            {
                data.Add(maximum, maximum * percent / 100, level);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PillarBounds))]
    public void A_pillar_at_its_bound_stays_below_and_one_point_more_reaches_the_level(int maximum, int bound, int level)
    {
        Assert.Equal(level - 1, Scorer.LevelOf(Given.Dbi, bound, maximum));
        Assert.Equal(level, Scorer.LevelOf(Given.Dbi, bound + 1, maximum));
    }

    [Fact]
    public void Thirty_nine_of_sixty_five_points_are_60_per_cent_and_level_3() =>
        Assert.Equal(3, Answers.Score(39, 0, 0, 0, 0, 0).Pillars[0].Level);

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    [InlineData(128, 2)]
    [InlineData(129, 3)]
    [InlineData(192, 3)]
    [InlineData(193, 4)]
    [InlineData(256, 4)]
    [InlineData(257, 5)]
    [InlineData(320, 5)]
    public void Without_a_condition_on_pillars_the_points_alone_decide(int total, int level)
    {
        var pointsOnly = Given.Dbi with { Levels = [.. Given.Dbi.Levels.Select(l => l with { Pillars = null })] };
        Assert.Equal(level, Scorer.Score(pointsOnly, Spread(total)).Level);
    }

    [Theory]
    [InlineData(2, 35, 10, 0, 0, 11, 8, 64)]
    [InlineData(3, 65, 15, 0, 0, 33, 15, 128)]
    [InlineData(4, 65, 20, 0, 54, 31, 22, 192)]
    public void With_enough_pillars_the_level_begins_one_point_above_its_bound(
        int level, int p1, int p2, int p3, int p4, int p5, int p6, int bound)
    {
        var at = Answers.Score(p1, p2, p3, p4, p5, p6);
        var above = Answers.Score(p1, p2, p3 + 1, p4, p5, p6);

        Assert.Equal((bound, level - 1), (at.Total, at.Level));
        Assert.Equal((bound + 1, level), (above.Total, above.Level));
    }

    [Theory]
    [InlineData(1, 7, 5, 8, 0, 6, 3)]
    [InlineData(2, 65, 5, 80, 13, 50, 0)]
    [InlineData(3, 65, 10, 80, 26, 50, 0)]
    [InlineData(4, 65, 15, 80, 65, 50, 21)]
    [InlineData(5, 65, 25, 80, 65, 50, 28)]
    public void With_enough_points_the_level_begins_when_one_more_pillar_rises(int level, int p1, int p2, int p3, int p4, int p5, int p6)
    {
        var below = Answers.Score(p1, p2, p3, p4, p5, p6);
        Assert.True(below.Total > Given.Dbi.Level(level).Bound!.Bound);
        Assert.Equal(level - 1, below.Level);

        var above = level switch
        {
            1 => Answers.Score(p1, p2, p3 + 1, p4, p5, p6),
            2 or 3 => Answers.Score(p1, p2, p3, p4 + 1, p5, p6),
            _ => Answers.Score(p1, p2, p3, p4, p5, p6 + 1),
        };
        Assert.Equal(level, above.Level);
    }

    [Fact]
    public void Levels_1_and_5_need_no_more_points_than_their_pillars_bring_along()
    {
        var one = Answers.Score(7, 5, 0, 0, 6, 4);
        Assert.Equal((22, 1), (one.Total, one.Level));

        var five = Answers.Score(53, 25, 65, 53, 41, 29);
        Assert.Equal((266, 5), (five.Total, five.Level));
    }

    private static Dictionary<string, Answer> Spread(int total)
    {
        Span<int> points = stackalloc int[6];
        var left = total;
        foreach (var i in new[] { 0, 2, 3, 4, 5, 1 })
        {
            points[i] = Math.Min(Maxima[i], left);
            left -= points[i];
        }

        return Answers.WithPoints(points);
    }
}

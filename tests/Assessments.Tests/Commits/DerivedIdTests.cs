namespace SanSangSo.Assessments.Tests.Commits;

public sealed class DerivedIdTests
{
    [Fact]
    public void An_id_made_from_the_same_values_is_the_same_for_ever() =>
        Assert.Equal(new Guid("c9d77395-79fe-82fd-ae60-cc5d987231bb"), DerivedId.From(Given.EnterpriseId, "draft", 7, FollowUpKind.DraftRecallFirst));

    [Fact]
    public void It_says_that_it_was_made_from_a_hash() => Gen.Guid.Sample(id =>
    {
        var made = DerivedId.From(id, "x");
        return made.Version == 8 && (made.Variant & 0xC) == 0x8;
    });

    [Fact]
    public void Values_do_not_run_into_each_other()
    {
        Assert.NotEqual(DerivedId.From("ab", "c"), DerivedId.From("a", "bc"));
        Assert.NotEqual(DerivedId.From("a"), DerivedId.From("a", ""));
    }
}

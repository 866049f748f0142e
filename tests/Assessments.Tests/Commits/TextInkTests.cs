namespace SanSangSo.Assessments.Tests.Commits;

public sealed class TextInkTests
{
    [Fact]
    public void A_reference_holds_the_hash_of_salt_and_text_and_the_row_holds_both()
    {
        var ink = new TextInk(() => [1, 2, 3, 4]);

        var reference = ink.Write(Given.EnterpriseId, "Cù Lao");

        var row = Assert.Single(ink.Rows);
        Assert.Equal(new TextRow(reference.Id, Given.EnterpriseId, "Cù Lao", "01020304"), row);
        Assert.Equal("3919ce64dbb8147db99fb0bee22286f1ad76c717e2161197a6e85929dca64aed", reference.Hash);
        Assert.Equal(reference.Hash, TextInk.Hash(Convert.FromHexString(row.Salt), row.Value));
    }

    [Fact]
    public void The_same_text_written_twice_cannot_be_recognised()
    {
        var ink = TextInk.Random();
        var (one, two) = (ink.Write(Given.Owner, "4200237973"), ink.Write(Given.Owner, "4200237973"));

        Assert.NotEqual(one.Hash, two.Hash);
        Assert.NotEqual(one.Id, two.Id);
        Assert.Equal(16, Convert.FromHexString(ink.Rows[0].Salt).Length);
    }

    [Fact]
    public void A_token_has_32_bytes()
    {
        Assert.Matches("^[0-9a-f]{64}$", TextInk.Random().NewToken());
        Assert.NotEqual(TextInk.Random().NewToken(), TextInk.Random().NewToken());
    }
}

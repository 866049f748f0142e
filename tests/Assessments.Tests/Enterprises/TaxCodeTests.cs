namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class TaxCodeTests
{
    private static readonly Gen<string> NineDigits = Gen.Char['0', '9'].Array[9].Select(digits => new string(digits));

    [Theory]
    [InlineData("0100109106")]
    [InlineData("1600891913")]
    [InlineData("0101243150")]
    [InlineData("0300588569")]
    [InlineData("4200237973")]
    public void Real_codes_are_valid(string digits)
    {
        var code = TaxCode.Parse(digits);

        Assert.Equal((digits, TaxCodeKind.Enterprise, digits, false), (code.Digits, code.Kind, code.Shown, code.IsPersonal));
    }

    [Fact]
    public void Of_nine_digits_at_most_one_last_digit_makes_a_code_and_none_where_the_remainder_is_0() => NineDigits.Sample(
        nine =>
        {
            int[] weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
            var remainder = nine.Select((c, i) => (c - '0') * weights[i]).Sum() % 11;
            var valid = Enumerable.Range(0, 10).Where(last => TaxCode.TryParse($"{nine}{last}", out _, out _)).ToArray();
            Assert.Equal(remainder == 0 ? [] : [10 - remainder], valid);
        },
        iter: 2_000);

    [Fact]
    public void One_wrong_digit_is_always_noticed() => Gen.Select(NineDigits, Gen.Int[0, 9], Gen.Int[1, 9]).Sample(
        (nine, at, by) =>
        {
            if (TaxCode.CheckDigit(nine) is not { } last)
            {
                return true;
            }

            var digits = $"{nine}{last}".ToCharArray();
            digits[at] = (char)('0' + ((digits[at] - '0' + by) % 10));
            return !TaxCode.TryParse(new string(digits), out _, out var fault) && fault == TaxCodeFault.WrongCheckDigit;
        },
        iter: 5_000);

    [Fact]
    public void Every_branch_suffix_but_000_is_valid()
    {
        Assert.False(TaxCode.TryParse("4200237973000", out _, out var fault));
        Assert.Equal(TaxCodeFault.WrongSuffix, fault);
        Assert.All(Enumerable.Range(1, 999), n => Assert.Equal(TaxCodeKind.Branch, TaxCode.Parse($"4200237973{n:000}").Kind));
    }

    [Fact]
    public void A_branch_code_is_shown_with_its_dash_and_checked_in_its_first_ten_digits()
    {
        Assert.Equal("4200237973-001", TaxCode.Parse("4200237973001").Shown);
        Assert.False(TaxCode.TryParse("4200237974001", out _, out var fault));
        Assert.Equal(TaxCodeFault.WrongCheckDigit, fault);
    }

    [Fact]
    public void Twelve_digits_are_a_personal_number_without_a_check_digit_and_shown_masked()
    {
        var code = TaxCode.Parse("056123451234");

        Assert.Equal(TaxCodeKind.Household, code.Kind);
        Assert.True(code.IsPersonal);
        Assert.Equal("056•••••1234", code.Shown);
    }

    [Fact]
    public void A_personal_number_never_prints_itself() => Gen.Char['0', '9'].Array[12].Sample(digits =>
    {
        var code = TaxCode.Parse(new string(digits));
        Assert.Equal(code.Shown, code.ToString());
        Assert.Equal(code.Shown, $"{code}");
        Assert.DoesNotContain(code.Digits, new RegisterEnterprise("56", code, Given.Details()).ToString(), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("0100109106")]
    [InlineData("4200237973-001")]
    [InlineData("056123451234")]
    public void A_code_survives_its_json_with_its_leading_zeros(string typed)
    {
        var code = TaxCode.Parse(typed);
        var json = JsonSerializer.Serialize(code);

        Assert.Equal($"\"{code.Digits}\"", json);
        Assert.Equal(code, JsonSerializer.Deserialize<TaxCode>(json));
    }

    [Theory]
    [InlineData("\"4200237974\"")]
    [InlineData("\"\"")]
    [InlineData("4200237973")]
    public void Json_that_is_no_code_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TaxCode>(json));

    [Theory]
    [InlineData(" 4200237973 ", "4200237973")]
    [InlineData("42.0023.7973", "4200237973")]
    [InlineData("4200 237 973 - 001", "4200237973001")]
    [InlineData("4200237973\u00a0001", "4200237973001")]
    [InlineData("056 1234 51234", "056123451234")]
    public void Spaces_dots_and_dashes_do_not_matter(string typed, string digits) => Assert.Equal(digits, TaxCode.Parse(typed).Digits);

    [Theory]
    [InlineData(null, TaxCodeFault.Missing)]
    [InlineData("", TaxCodeFault.Missing)]
    [InlineData(" - ", TaxCodeFault.Missing)]
    [InlineData("42002379x3", TaxCodeFault.NotDigits)]
    [InlineData("４２００２３７９７３", TaxCodeFault.NotDigits)]
    [InlineData("420023797", TaxCodeFault.WrongLength)]
    [InlineData("42002379730", TaxCodeFault.WrongLength)]
    [InlineData("42002379730011", TaxCodeFault.WrongLength)]
    [InlineData("4200237972", TaxCodeFault.WrongCheckDigit)]
    public void A_wrong_text_says_what_is_wrong(string? typed, TaxCodeFault fault)
    {
        Assert.False(TaxCode.TryParse(typed, out var code, out var found));
        Assert.Null(code);
        Assert.Equal(fault, found);
    }
}

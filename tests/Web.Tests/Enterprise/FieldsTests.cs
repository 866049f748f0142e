using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Pages.Enterprise;
using SanSangSo.Web.Pages.Enterprise.New;
using SanSangSo.Web.Pages.Enterprise.Size;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Tests.Enterprise;

/// <summary>What the forms of the enterprise room make of what was typed.</summary>
public sealed class FieldsTests : IDisposable
{
    private static readonly IStringLocalizer<EnterpriseTexts> Texts = new ServiceCollection()
        .AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<EnterpriseTexts>>();

    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public FieldsTests() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = PageLanguage.Vietnamese;

    public void Dispose() => CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = _before;

    [Theory]
    [InlineData("khách sạn", "55", "khách sạn")]
    [InlineData("nuoc mam", "10", "nước mắm")]
    [InlineData("hotel", "55", "khách sạn")]
    public void Everyday_words_find_the_line_and_show_why(string words, string code, string example)
    {
        var fields = new LineFields { Words = words };

        var line = fields.Matches[0];

        Assert.Equal(code, line.Code);
        Assert.Contains(example, fields.Examples(line), StringComparison.Ordinal);
        Assert.InRange(fields.Matches.Length, 1, 10);
    }

    [Fact]
    public void Words_not_looked_for_yet_are_a_search_whichever_key_sent_them()
    {
        Assert.True(new LineFields { Words = "sửa xe", BusinessLine = "55" }.IsSearch);
        Assert.False(new LineFields { Words = "sửa xe", Searched = "sửa xe", BusinessLine = "55" }.IsSearch);
        Assert.False(new LineFields { BusinessLine = "55" }.IsSearch);
    }

    [Fact]
    public void All_communes_stand_in_their_group_in_Vietnamese_order()
    {
        var items = IdentityFields.Communes(Catalogues.Province("56")!, Texts).ToList();

        Assert.Equal(65, items.Count);
        Assert.Equal(["Phường", "Xã", "Đặc khu"], items.Select(item => item.Group.Name).Distinct());
        var wards = items.Where(item => item.Group.Name == "Phường").Select(item => item.Text).ToList();
        Assert.Equal(["Ba Ngòi (phường)", "Bảo An (phường)", "Bắc Cam Ranh (phường)"], wards.Take(3));
        Assert.True(wards.IndexOf("Đông Hải (phường)") > wards.IndexOf("Cam Ranh (phường)"));
        Assert.Equal("Trường Sa (đặc khu)", items[^1].Text);
    }

    [Theory]
    [InlineData("12,5", 125)]
    [InlineData("12.5", 125)]
    [InlineData("0", 0)]
    [InlineData("1200", 12000)]
    public void An_exact_number_of_employees_has_one_decimal_written_either_way(string typed, int tenths)
    {
        var facts = Read(new SizeFields { InsuredEmployeesTenths = typed, RevenueBand = "none", CapitalBand = "unknown" }, out _);

        Assert.Equal(new SizeFacts(null, tenths, null, true, null), facts);
    }

    [Theory]
    [InlineData("1.200")]
    [InlineData("12,55")]
    [InlineData("-3")]
    [InlineData("mười")]
    public void What_is_not_such_a_number_is_refused_at_its_field(string typed)
    {
        var facts = Read(new SizeFields { InsuredEmployeesTenths = typed, RevenueBand = "0", CapitalBand = "0" }, out var state);

        Assert.Null(facts);
        Assert.Equal(["Size.InsuredEmployeesTenths"], state.Keys);
    }

    [Fact]
    public void Nothing_chosen_is_asked_for_and_not_taken_as_unknown()
    {
        Assert.Null(Read(new SizeFields(), out var state));
        Assert.Equal(["Size.CapitalBand", "Size.EmployeesBand", "Size.RevenueBand"], state.Keys.Order());
    }

    [Fact]
    public void A_form_shows_again_what_was_said_and_nothing_where_nothing_was()
    {
        Assert.Equal("", SizeFields.Of(SizeFacts.Nothing).EmployeesBand);
        var shown = SizeFields.Of(new SizeFacts(1, 125, null, true, null));
        Assert.Equal(
            ("1", "12,5", "none", "unknown"),
            (shown.EmployeesBand, shown.InsuredEmployeesTenths, shown.RevenueBand, shown.CapitalBand));
    }

    [Fact]
    public void A_household_is_asked_nothing_that_only_a_company_can_be()
    {
        var draft = new RegistrationDraft(Guid.CreateVersion7(), TaxCode.Parse("056123451234"), "Hộ Lan", "22366", "55");

        Assert.True(draft.IsComplete);
        Assert.Equal((LegalForm.Household, Ownership.Private), (draft.Details().Form, draft.Details().Ownership));
    }

    [Fact]
    public void Another_kind_of_tax_code_asks_for_the_legal_form_again()
    {
        var draft = new RegistrationDraft(
            Guid.CreateVersion7(), TaxCode.Parse("4200237973"), "A", "22366", "55", LegalForm.Company, Ownership.Private);

        var changed = draft.With(TaxCode.Parse("4200237973001"));

        Assert.Null(changed.Form);
        Assert.Equal(EnterpriseLinks.NewAbout(draft.EnterpriseId), changed.Next);
        Assert.Equal("A", changed.Name);
    }

    private static SizeFacts? Read(SizeFields fields, out ModelStateDictionary state)
    {
        state = new ModelStateDictionary();
        return fields.Read(state, "Size", Texts);
    }
}

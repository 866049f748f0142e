using System.Text;

namespace SanSangSo.Assessments.Tests.Enterprises;

public sealed class CatalogueTests
{
    private static readonly Province KhanhHoa = Catalogues.Province("56")!;

    [Fact]
    public void Khanh_Hoa_has_48_communes_16_wards_and_one_special_zone()
    {
        Assert.Equal(65, KhanhHoa.Communes.Length);
        Assert.Equal(65, KhanhHoa.Communes.Select(c => c.Code).Distinct().Count());
        Assert.Equal(
            [("commune", 48), ("special-zone", 1), ("ward", 16)],
            KhanhHoa.Communes.GroupBy(c => c.Kind).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_units_name_says_its_kind_in_both_languages() => Assert.All(KhanhHoa.Communes, commune =>
    {
        var (vi, en) = commune.Kind switch
        {
            "commune" => ("Xã ", " Commune"),
            "ward" => ("Phường ", " Ward"),
            _ => ("Đặc khu ", " Special Zone"),
        };
        Assert.StartsWith(vi, commune.Name.Vi, StringComparison.Ordinal);
        Assert.EndsWith(en, commune.Name.En, StringComparison.Ordinal);
        Assert.Equal(VietFold.Fold(commune.Name.Vi[vi.Length..]), VietFold.Fold(commune.Name.En[..^en.Length]));
        Assert.Matches("^[0-9]{5}$", commune.Code);
    });

    [Fact]
    public void Truong_Sa_is_a_special_zone() =>
        Assert.Equal(new LocalText("Đặc khu Trường Sa", "Truong Sa Special Zone"), KhanhHoa.Commune("22736")!.Name);

    [Fact]
    public void Vsic_2025_has_87_divisions_in_22_sections()
    {
        Assert.Equal(87, Catalogues.BusinessLines.Length);
        Assert.Equal(87, Catalogues.BusinessLines.Select(l => l.Code).Distinct().Count());
        Assert.Equal("ABCDEFGHIJKLMNOPQRSTUV", string.Concat(Catalogues.BusinessLines.Select(l => l.Section).Distinct().Order(StringComparer.Ordinal)));
        Assert.All(Catalogues.BusinessLines, l => Assert.Matches("^[0-9]{2}$", l.Code));
    }

    [Fact]
    public void Sections_A_to_F_are_of_the_industry_group_and_all_others_of_services() => Assert.All(
        Catalogues.BusinessLines,
        l => Assert.Equal(string.CompareOrdinal(l.Section, "F") <= 0 ? DecreeGroup.Industry : DecreeGroup.Services, l.DecreeGroup));

    [Fact]
    public void Every_line_belongs_to_a_sector_group_and_every_group_has_lines() => Assert.Equal(
        Catalogues.SectorGroups.Select(g => g.Id).Order(StringComparer.Ordinal),
        Catalogues.BusinessLines.Select(l => l.SectorGroup).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_has_search_words_in_both_languages() =>
        Assert.All(Catalogues.BusinessLines, l => Assert.True(l.WordsVi.Length > 0 && l.WordsEn.Length > 0, l.Code));

    [Theory]
    [InlineData("provinces.yaml")]
    [InlineData("vsic-2025.yaml")]
    [InlineData("size-rules.yaml")]
    [InlineData("terms.yaml")]
    [InlineData("vn-dbi-2021.yaml")]
    public void Every_file_that_comes_with_the_service_is_nfc(string file) =>
        Assert.True(EmbeddedFile.Text(file).IsNormalized(NormalizationForm.FormC));

    [Fact]
    public void Every_text_stands_in_both_languages()
    {
        var texts = Catalogues.BusinessLines.Select(l => l.Name)
            .Concat(Catalogues.SectorGroups.Select(g => g.Name))
            .Concat(KhanhHoa.Communes.Select(c => c.Name))
            .Concat(Catalogues.Terms.Values.SelectMany(t => new[] { t.Name, t.Help }))
            .Append(KhanhHoa.Name).Append(KhanhHoa.Source);

        Assert.All(texts, t => Assert.False(string.IsNullOrWhiteSpace(t.Vi) || string.IsNullOrWhiteSpace(t.En)));
    }
}

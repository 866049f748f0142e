using System.Text;
using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Language;
using SanSangSo.Silo.Demo;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Adoption;

public sealed class EnterpriseSearchTests(DepartmentFixture department) : IClassFixture<DepartmentFixture>
{
    public static TheoryData<Database> Both => [Database.Sqlite, Database.Postgres];

    public static TheoryData<Database, string, string[]> Searches
    {
        get
        {
            (string Typed, int[] Found)[] searches =
            [
                ("hai san", [0, 1, 2]),
                ("HAI SAN", [0, 1, 2]),
                ("Hải sản", [0, 1, 2]),
                ("hải sản".Normalize(NormalizationForm.FormD), [0, 1, 2]),
                ("sản hải", [0, 1, 2]),
                ("tuoi hai", [0]),
                ("ải ươ", [0]),
                ("hoa binh", [3, 4]),
                ("Hòa Bình", [3, 4]),
                ("Hoà Bình", [3, 4]),
                ("hoà bình".Normalize(NormalizationForm.FormD), [3, 4]),
                ("da op", [5]),
                ("ĐÁ ỐP", [5]),
                ("đèo cả", [5]),
                ("100% mỗi", [6, 7]),
                ("giam 1000", [7]),
                ("may_mac", [8]),
                ("may%mac", [8]),
                ("an can", [9, 10, 11]),
            ];
            var data = new TheoryData<Database, string, string[]>();
            foreach (var database in Enum.GetValues<Database>())
            {
                foreach (var (typed, found) in searches)
                {
                    data.Add(database, typed, [.. found.Select(i => DepartmentFixture.Names[i])]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task A_name_is_found_however_it_is_typed(Database database, string typed, string[] expected)
    {
        var page = await department.On(database).FindAsync(typed);

        var named = page.Rows.Select(r => r.Id).Intersect(DepartmentFixture.Names.Select(DepartmentOn.IdOf));
        Assert.Equal(expected.Select(DepartmentOn.IdOf).Order(), named.Order());
        Assert.Equal(page.Rows.Length, page.Total);
        Assert.All(page.Rows, row => Assert.All(
            VietFold.Fold(typed).Split(' '), word => Assert.Contains(word, VietFold.Fold(row.Name), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Database.Sqlite, "%")]
    [InlineData(Database.Postgres, "%")]
    [InlineData(Database.Sqlite, "__")]
    [InlineData(Database.Postgres, "__")]
    [InlineData(Database.Sqlite, "' or 1=1 --")]
    [InlineData(Database.Postgres, "' or 1=1 --")]
    [InlineData(Database.Sqlite, "\\")]
    [InlineData(Database.Postgres, "\\")]
    public async Task What_is_no_name_finds_nothing(Database database, string typed)
    {
        var page = await department.On(database).FindAsync(typed);

        Assert.Equal((0, 0), (page.Rows.Length, page.Total));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_whole_tax_code_finds_its_one_enterprise(Database database)
    {
        var on = department.On(database);
        var sample = new SyntheticProvince(new TestClock().Now).Take(60).ToList();
        var company = sample.First(e => e.Register.TaxCode.Kind == TaxCodeKind.Enterprise);
        var branch = sample.First(e => e.Register.TaxCode.Kind == TaxCodeKind.Branch);
        var digits = company.Register.TaxCode.Digits;

        Assert.Equal([company.Id], (await on.FindAsync(digits)).Rows.Select(r => r.Id));
        Assert.Equal([company.Id], (await on.FindAsync($" {digits[..4]}.{digits[4..7]} {digits[7..]} ")).Rows.Select(r => r.Id));
        Assert.Equal([branch.Id], (await on.FindAsync(branch.Register.TaxCode.Shown)).Rows.Select(r => r.Id));
        Assert.Empty((await on.FindAsync(digits[..9])).Rows);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_persons_number_is_found_only_whole_and_never_shown_whole(Database database)
    {
        var on = department.On(database);
        var household = new SyntheticProvince(new TestClock().Now).At(2);
        var digits = household.Register.TaxCode.Digits;

        var row = Assert.Single((await on.FindAsync(digits)).Rows);

        Assert.Equal(household.Id, row.Id);
        Assert.Equal("056•••••0002", row.TaxCodeShown);
        Assert.Empty((await on.FindAsync(digits[^4..])).Rows);
        Assert.Empty((await on.FindAsync(digits[..11])).Rows);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    public async Task Paging_passes_every_enterprise_once_in_the_same_Vietnamese_order_on_both_databases(int take)
    {
        var orders = new List<List<EnterpriseRow>>();
        foreach (var database in Enum.GetValues<Database>())
        {
            var on = department.On(database);
            List<EnterpriseRow> rows = [];
            PageKey? after = null;
            do
            {
                var page = await on.FindAsync(DepartmentOn.Everything with { After = after, Take = take });
                Assert.True(page.Rows.Length <= take);
                rows.AddRange(page.Rows);
                after = page.Next;
            }
            while (after is not null);

            await using var db = on.Store.Reads.CreateDbContext();
            Assert.Equal(await db.Enterprises.CountAsync(), rows.Count);
            Assert.Equal(rows.Count, rows.DistinctBy(r => r.Id).Count());
            orders.Add(rows);
        }

        Assert.Equal(orders[0].Select(r => r.Id), orders[1].Select(r => r.Id));
        Assert.Equal(
            orders[0].Select(r => VietFold.SortKey(r.Name)), orders[0].Select(r => VietFold.SortKey(r.Name)).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Công ty An Cần", "Công ty Ăn Cần", "Công ty Ân Cần"],
            orders[0].Select(r => r.Name).Where(n => n.EndsWith(" Cần", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_page_has_at_most_200_rows_and_at_least_one(Database database)
    {
        var on = department.On(database);

        Assert.Single((await on.FindAsync(DepartmentOn.Everything with { Take = -5 })).Rows);
        Assert.True((await on.FindAsync(DepartmentOn.Everything with { Take = 100_000 })).Rows.Length <= EnterpriseQuery.TakeMaximum);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Filters_keep_what_fits_all_of_them(Database database)
    {
        var on = department.On(database);
        var all = (await on.FindAsync(DepartmentOn.Everything)).Rows;
        Assert.True(all.Length < EnterpriseQuery.TakeMaximum);
        var some = all.First(r => r is { Level: not null, Size: SizeGroup.Micro });

        await CheckAsync(q => q with { Commune = "22366" }, r => r.Commune == "22366");
        await CheckAsync(q => q with { SectorGroup = "trade" }, r => r.SectorGroup == "trade");
        await CheckAsync(q => q with { Size = SizeGroup.Household }, r => r.Size == SizeGroup.Household);
        await CheckAsync(q => q with { Assessed = true }, r => r.AssessedAt is not null);
        await CheckAsync(q => q with { Assessed = false }, r => r.AssessedAt is null);
        await CheckAsync(q => q with { Instrument = "vn-dbi-2021" }, r => r.Level is not null);
        await CheckAsync(q => q with { Instrument = "vn-dbi-2021", Level = some.Level }, r => r.Level == some.Level);
        await CheckAsync(
            q => q with { Commune = some.Commune, SectorGroup = some.SectorGroup, Size = some.Size, Assessed = true, Text = "cong ty" },
            r => (r.Commune, r.SectorGroup, r.Size) == (some.Commune, some.SectorGroup, some.Size) && r.Level is not null
                && VietFold.Fold(r.Name).Contains("cong") && VietFold.Fold(r.Name).Contains("ty"));
        Assert.Equal(0, (await on.FindAsync(DepartmentOn.Everything with { Instrument = "vn-dbi-2023" })).Total);

        async Task CheckAsync(Func<EnterpriseQuery, EnterpriseQuery> narrow, Func<EnterpriseRow, bool> fits)
        {
            var page = await on.FindAsync(narrow(DepartmentOn.Everything));
            Assert.Equal(all.Where(fits).Select(r => r.Id), page.Rows.Select(r => r.Id));
            Assert.Equal(page.Rows.Length, page.Total);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_level_without_its_instrument_is_refused(Database database) =>
        await Assert.ThrowsAsync<ArgumentException>(() => department.On(database).FindAsync(DepartmentOn.Everything with { Level = 3 }));
}

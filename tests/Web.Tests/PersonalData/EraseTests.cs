using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Tests.PersonalData;

/// <summary>Moves the clock, so it has a host of its own.</summary>
public sealed class EraseTests : IAsyncDisposable
{
    private readonly WebHost _host = new();

    [Fact]
    public async Task An_account_is_erased_with_its_password_everywhere_and_the_address_can_sign_up_anew()
    {
        const string email = "xoa-het@vi-du.vn";
        var id = await _host.AddAccountAsync(email);
        using var phone = await _host.SignInAsync(email);
        using var computer = await _host.SignInAsync(email);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/account")).Status);
        var page = await computer.OpenAsync("/account/data/erase");

        Assert.True(await IsInCredentialsAsync("xoa-het"));

        var wrong = await computer.SubmitAsync(page, ("Password", "khong phai mat khau nay"));
        Assert.Single(wrong.Errors);
        Assert.Equal(email, (await AccessAsync(id)).Email);

        Assert.Equal("/account/erased", (await computer.SubmitAsync(page, ("Password", WebHost.Password))).Location);
        Assert.Equal(HttpStatusCode.OK, (await computer.GetAsync("/account/erased")).Status);
        Assert.NotNull((await computer.GetAsync("/account")).Location);
        _host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.NotNull((await phone.GetAsync("/account")).Location);
        Assert.Equal("", (await AccessAsync(id)).Email);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _host.SignInAsync(email));
        Assert.False(await IsInCredentialsAsync("xoa-het"));

        Assert.NotEqual(id, await _host.AddAccountAsync(email));
        using var anew = await _host.SignInAsync(email);
        Assert.Contains(email, (await anew.OpenAsync("/account")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_owner_is_told_which_enterprise_comes_first_and_stays()
    {
        const string email = "chu-cuoi@vi-du.vn";
        var id = await _host.AddAccountAsync(email);
        var enterprise = Guid.CreateVersion7();
        var details = new ProfileDetails(
            "Yến sào Hòn Nội", Catalogues.Province("56")!.Communes[0].Code, "10", LegalForm.Company, Ownership.Private, false, false, false);
        Assert.True((await _host.Grains.GetGrain<IEnterpriseProfile>(enterprise).RegisterAsync(
            new Caller(id, Guid.CreateVersion7()), new RegisterEnterprise("56", TaxCode.Parse("4200237973"), details))).Accepted);
        await _host.ProveAsync(enterprise);
        using var visitor = await _host.SignInAsync(email);

        var page = await visitor.OpenAsync("/account/data/erase");

        Assert.Null(page.Document.QuerySelector("#main-form"));
        Assert.Contains("Yến sào Hòn Nội", page.Body, StringComparison.Ordinal);
        var data = await visitor.OpenAsync("/account/data");
        var token = data.Document.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forced = await visitor.PostAsync(
            "/account/data/erase", ("__RequestVerificationToken", token), ("OperationId", Guid.CreateVersion7().ToString()),
            ("Password", WebHost.Password));
        Assert.Single(forced.Errors);
        Assert.Equal(email, (await AccessAsync(id)).Email);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    // The bytes of the database of credentials and of its log after a checkpoint: also what was deleted must be overwritten.
    private async Task<bool> IsInCredentialsAsync(string canary)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IdentityDb>().Database;
        await database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)");
        var file = new SqliteConnectionStringBuilder(database.GetConnectionString()).DataSource;
        return Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileName(file) + "*").Any(part =>
        {
            using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            return reader.ReadToEnd().Contains(canary, StringComparison.OrdinalIgnoreCase);
        });
    }

    private Task<PersonAccess> AccessAsync(Guid id) => _host.Grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetAsync(id);
}

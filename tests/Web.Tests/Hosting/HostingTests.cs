using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Hosting;

namespace SanSangSo.Web.Tests.Hosting;

public sealed class HostingTests(WebHost host)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task Health_is_answered_to_anyone(string address)
    {
        using var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_request_for_another_host_is_refused()
    {
        using var visitor = host.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/forgot");
        request.Headers.Host = "evil.example";
        using var response = await visitor.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task No_answer_names_the_server()
    {
        using var visitor = host.Visit();
        foreach (var address in (string[])["/", "/account/sign-in", "/khong-co", "/health/live"])
        {
            var answer = await visitor.GetAsync(address);
            Assert.False(answer.Headers.ContainsKey("Server"));
            Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        }
    }

    [Fact]
    public async Task Words_that_make_no_sense_are_answered_with_usage() =>
        Assert.Equal(2, await CommandLine.RunAsync(["nhay"], () => throw new InvalidOperationException("Nothing is to be built.")));

    [Fact]
    public void The_migrations_of_credentials_are_those_of_the_model()
    {
        Assert.False(HasPending(new SqliteIdentityDb.Designer()));
        Assert.False(HasPending(new PostgresIdentityDb.Designer()));
    }

    private static bool HasPending<T>(IDesignTimeDbContextFactory<T> factory)
        where T : IdentityDb
    {
        using var db = factory.CreateDbContext([]);
        return db.Database.HasPendingModelChanges();
    }
}

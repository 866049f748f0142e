using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SanSangSo.Assessments.People;
using SanSangSo.Assessments.Tests.Architecture;
using SanSangSo.TestCommon.Web;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Tests.PersonalData;

public sealed class ProcessingRecordTests(WebHost host)
{
    private static readonly string Record = Path.Combine(Repository.Root, "infra", "processing-record.md");

    [Fact]
    public async Task Every_table_has_a_class_and_every_class_a_table()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var identity = scope.ServiceProvider.GetRequiredService<IdentityDb>();

        Assert.Equal(Sorted(await StoreTables.OfAsync(host.Services)), ClassesOf(DataClasses.Store));
        Assert.Equal(Sorted(identity.Model.GetEntityTypes().Select(t => t.GetTableName()!)), ClassesOf(DataClasses.Identity));
    }

    [Fact]
    public void The_record_of_processing_is_the_one_that_the_model_gives()
    {
        var made = ProcessingRecord.ToMarkdown();
        if (Environment.GetEnvironmentVariable("WRITE_PROCESSING_RECORD") is not null)
        {
            File.WriteAllText(Record, made);
        }

        Assert.Equal(made, File.ReadAllText(Record));
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> tables) =>
        tables.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> ClassesOf(string database) =>
        Sorted(DataClasses.All.Where(c => c.Database == database).Select(c => c.Table));
}

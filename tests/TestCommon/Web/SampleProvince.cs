using Microsoft.Extensions.DependencyInjection;
using SanSangSo.Silo.Demo;
using SanSangSo.Silo.Storage;

namespace SanSangSo.TestCommon.Web;

/// <summary>The sample of the demo in a test's store: the same enterprises for the same moment of the business clock.</summary>
public static class SampleProvince
{
    /// <summary>The demo owner's enterprise with two assessments.</summary>
    public static Guid AssessedTwice => SyntheticProvince.IdOf(0);

    /// <summary>A household, whose tax code is a person's number.</summary>
    public static Guid Household => SyntheticProvince.IdOf(2);

    public static string NameOf(int index, long now) => new SyntheticProvince(now).At(index).Register.Details.Name;

    public static string HouseholdTaxCode(long now) => new SyntheticProvince(now).At(2).Register.TaxCode.Digits;

    /// <summary>Writes the first <paramref name="count"/> enterprises, and the mark that the store holds sample data.</summary>
    /// <exception cref="InvalidOperationException">One could not be written.</exception>
    public static async Task WriteAsync(IServiceProvider services, int count, long now)
    {
        await services.GetRequiredService<IStoreSettings>().PutAsync(SettingNames.Demo, DemoSeeder.Mark);
        var writer = new SyntheticWriter(services.GetRequiredService<IStore>());
        await Parallel.ForEachAsync(new SyntheticProvince(now).Take(count), async (enterprise, cancellationToken) =>
        {
            if (!await writer.WriteAsync(enterprise, cancellationToken))
            {
                throw new InvalidOperationException($"Enterprise {enterprise.Index} of the sample was not written.");
            }
        });
    }
}

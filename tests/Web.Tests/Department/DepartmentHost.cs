using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.TestCommon.Web;

namespace SanSangSo.Web.Tests.Department;

/// <summary>A service of its own with a filled province, so that its figures are known.</summary>
public sealed class DepartmentHost : WebHost, IAsyncLifetime
{
    public const int SampleCount = 120;
    public const string Officer = "chuyen-vien@vi-du.vn";
    public const string Neighbour = "chuyen-vien-tinh-khac@vi-du.vn";
    public const string Owner = "chu@vi-du.vn";

    /// <summary>Registered by <see cref="Owner"/>, beside the sample.</summary>
    public const string OwnName = "Công ty TNHH Rong Nho Vịnh Thử";

    public Guid OwnEnterprise { get; } = Guid.CreateVersion7();

    public async ValueTask InitializeAsync()
    {
        await SampleProvince.WriteAsync(Services, SampleCount, Clock.Now);
        await AddAccountAsync(Officer, "56");
        await AddAccountAsync(Neighbour, "79");
        var owner = await AddAccountAsync(Owner);
        var registered = await Grains.GetGrain<IEnterpriseProfile>(OwnEnterprise).RegisterAsync(
            new Caller(owner, Guid.CreateVersion7()),
            new RegisterEnterprise(
                "56", TaxCode.Parse("4200237973"),
                new ProfileDetails(OwnName, "22366", "03", LegalForm.Company, Ownership.Private, false, false, false)));
        Assert.True(registered.Accepted);
        await ProveAsync(OwnEnterprise);
    }
}

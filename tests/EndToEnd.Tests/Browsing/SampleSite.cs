using System.Globalization;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.People;

namespace SanSangSo.EndToEnd.Tests.Browsing;

/// <summary>The service with the demo accounts and a small sample of enterprises, all of it there before the first test.</summary>
public sealed class SampleSite(Chromium chromium) : Site(chromium, Settings)
{
    public const string Password = "bien xanh cat trang nang vang 26";

    public const string Province = "56";

    /// <summary>Three pages of the department's list.</summary>
    public const int Count = 120;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["Demo:Enabled"] = "true",
        ["Demo:Password"] = Password,
        ["Demo:Count"] = Count.ToString(CultureInfo.InvariantCulture),
    };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var desk = Grains.GetGrain<IDepartmentDesk>(IDepartmentDesk.KeyOf(Province));
        using var deadline = new CancellationTokenSource(Patience);
        while (await desk.GetOverviewAsync(DemoAccounts.Officer.Id) is not { Registered: >= Count })
        {
            await Task.Delay(200, deadline.Token);
        }
    }
}

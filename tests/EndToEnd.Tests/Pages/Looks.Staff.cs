using SanSangSo.Assessments.Instruments;
using SanSangSo.Assessments.People;
using SanSangSo.EndToEnd.Tests.Journeys;

namespace SanSangSo.EndToEnd.Tests.Pages;

/// <summary>The rooms of those who act for the service.</summary>
internal static partial class Looks
{
    private static Look[] OfDepartment =>
    [
        Look.At("/Department/Index", Officer, _ => "/department"),
        Look.At("/Department/Enterprises", Officer, _ => "/department/enterprises"),
        new("/Department/Enterprises", "found", Officer, (device, _) => SearchNameAsync(device, "hai san")),
        new("/Department/Enterprises", "nothing", Officer, (device, _) => SearchNameAsync(device, "xyzzy")),
        Look.At("/Department/Enterprise", Officer, s => $"/department/enterprises/{s.Busy.Id}", "assessed"),
        Look.At("/Department/Enterprise", Officer, s => $"/department/enterprises/{s.Fresh.Id}", "not-assessed"),
        Look.At("/Department/Answers", Officer, s => $"/department/enterprises/{s.Busy.Id}/answers"),
        Look.At("/Department/Cases", Officer, _ => "/department/cases"),
        Look.At("/Department/Case", Officer, s => $"/department/cases/{s.Case}"),
        Look.AfterSending("/Department/Case", Officer, "wrong"),
        Look.At("/Department/Platforms/Index", Officer, _ => "/department/platforms"),
        Look.At("/Department/Platforms/New", Officer, _ => "/department/platforms/new"),
        Look.AfterSending("/Department/Platforms/New", Officer, "wrong"),
        Look.At("/Department/Platforms/Edit", Officer, _ => "/department/platforms/sapo"),
        Look.At("/Department/Platforms/Named", Officer, s => $"/department/platforms/named/{s.NamedPlatform}"),
        Look.At("/Department/Claims/Index", Officer, _ => "/department/claims"),
        Look.At("/Department/Claims/Claim", Officer, s => $"/department/claims/{s.Rival.Id}", "elsewhere"),
        Look.At("/Department/Claims/Move", Officer, s => $"/department/claims/{s.Rival.Id}/move"),
        Look.AfterSending("/Department/Claims/Move", Officer, "wrong"),
        Look.At("/Department/Claims/Claim", Officer, s => $"/department/claims/{s.Mailed.Id}", "mail"),
        Look.AfterSending("/Department/Claims/Claim", Officer, "wrong"),
        Look.At("/Department/Claims/Claim", Officer, s => $"/department/claims/{s.Posted.Id}", "letter"),
        new("/Department/Claims/Letter", "", Officer, (device, _) => device.LeaveByAsync(device.Page.Locator("main form[action$='/letter'] button"))),
    ];

    private static Look[] OfAudit =>
    [
        Look.At("/Audit/Index", DemoAccounts.Auditor, _ => "/audit"),
        Look.At("/Audit/Province", DemoAccounts.Auditor, _ => "/audit/provinces/56"),
        Look.At("/Audit/Enterprise", DemoAccounts.Auditor, s => $"/audit/enterprises/{s.Busy.Id}"),
        Look.At("/Audit/Log", DemoAccounts.Auditor, _ => "/audit/log"),
    ];

    private static Look[] OfAdministration =>
    [
        Look.At("/Admin/Index", DemoAccounts.Admin, _ => "/admin"),
        Look.At("/Admin/Invite", DemoAccounts.Admin, _ => "/admin/invite"),
        Look.AfterSending("/Admin/Invite", DemoAccounts.Admin, "wrong"),
        Look.At("/Admin/EndRole", DemoAccounts.Admin, _ => $"/admin/people/{DemoAccounts.Consultant.Id}/end/consultant"),
        Look.At("/Admin/FindPerson", DemoAccounts.Admin, _ => "/admin/people/find"),
        Look.AfterSending("/Admin/FindPerson", DemoAccounts.Admin, "wrong"),
        Look.At("/Admin/ResetFactors", DemoAccounts.Admin, _ => $"/admin/people/{DemoAccounts.Consultant.Id}/second-factor"),
        Look.AfterSending("/Admin/ResetFactors", DemoAccounts.Admin, "wrong"),
        Look.At("/Admin/ResetFactors", DemoAccounts.Admin, _ => $"/admin/people/{DemoAccounts.Admin.Id}/second-factor", "own"),
        Look.At("/Admin/Log", DemoAccounts.Admin, _ => "/admin/log"),
        new("/Admin/Log", "wrong", DemoAccounts.Admin, async (device, _) =>
        {
            await device.Page.Locator("#Day").FillAsync("31/31/2026");
            await SendAsync(device);
        }),
        Look.At("/Admin/Requests", DemoAccounts.Admin, _ => "/admin/requests"),
        Look.At("/Admin/Request", DemoAccounts.Admin, s => $"/admin/requests/{s.DataRequest}"),
        Look.AfterSending("/Admin/Request", DemoAccounts.Admin, "wrong"),
        Look.At("/Admin/Breaches", DemoAccounts.Admin, _ => "/admin/breaches"),
        Look.At("/Admin/NewBreach", DemoAccounts.Admin, _ => "/admin/breaches/new"),
        Look.AfterSending("/Admin/NewBreach", DemoAccounts.Admin, "wrong"),
        Look.At("/Admin/Breach", DemoAccounts.Admin, s => $"/admin/breaches/{s.Breach}"),
        Look.At("/Admin/Instruments", DemoAccounts.Admin, _ => "/admin/instruments"),
        Look.AfterSending("/Admin/Instruments", DemoAccounts.Admin, "wrong"),
        new("/Admin/Instruments", "findings", DemoAccounts.Admin, (device, _) => SendFileAsync(
            device, NextVersion.Replace("\n    kind: official\n", "\n    kind: offiziell\n", StringComparison.Ordinal))),
        new("/Admin/Instrument", "waiting", DemoAccounts.Admin, (device, _) => SendFileAsync(device, NextVersion)),
        Look.At("/Admin/Instrument", DemoAccounts.Admin, _ => "/admin/instruments/vn-dbi-2025/1"),
        Look.At("/Admin/InstrumentPreview", DemoAccounts.Admin, _ => "/admin/instruments/vn-dbi-2025/1/preview"),
        Look.At("/Admin/Provinces", DemoAccounts.Admin, _ => "/admin/provinces"),
        Look.At("/Admin/NewProvince", DemoAccounts.Admin, _ => "/admin/provinces/new"),
        Look.AfterSending("/Admin/NewProvince", DemoAccounts.Admin, "wrong"),
        Look.At("/Admin/Province", DemoAccounts.Admin, _ => "/admin/provinces/56"),
        Look.At("/Admin/Province", DemoAccounts.Admin, s => $"/admin/provinces/{s.OtherProvince}", "without-communes"),
        Look.At("/Admin/ProvinceTargets", DemoAccounts.Admin, _ => "/admin/provinces/56/targets"),
        new("/Admin/ProvinceTargets", "wrong", DemoAccounts.Admin, async (device, _) =>
        {
            await device.Page.Locator("main input[name$=Percent]").First.FillAsync("101");
            await SendAsync(device);
        }),
        Look.At("/Invitation", DemoAccounts.Admin, s => s.Invitation, "other-address"),
    ];

    // Other words in a question and in an option, and another weight.
    private static string NextVersion { get; } = InstrumentCatalogue.BuiltIn.FindVersion(Questionnaire.Dbi2021, 1)!.Yaml
        .Replace("\nversion: 1\n", "\nversion: 2\n", StringComparison.Ordinal)
        .Replace("trang web riêng của doanh nghiệp được cập nhật", "trang web của doanh nghiệp được cập nhật", StringComparison.Ordinal)
        .Replace("Chưa có trang web riêng\"", "Chưa có trang web nào\"", StringComparison.Ordinal)
        .Replace("- id: \"1.1.2\"\n            weight: 1", "- id: \"1.1.2\"\n            weight: 2", StringComparison.Ordinal);
}

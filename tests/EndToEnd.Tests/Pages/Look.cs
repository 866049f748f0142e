using SanSangSo.Assessments.People;
using SanSangSo.EndToEnd.Tests.Browsing;

namespace SanSangSo.EndToEnd.Tests.Pages;

/// <summary>
/// One look at one page in one state: which page it is (its path among the Razor Pages), who looks, and how one gets there from
/// where the look before has ended.
/// </summary>
internal sealed record Look(string Page, string State, DemoAccount? Who, Func<Device, Scene, Task> GoAsync)
{
    /// <summary>The page as an address opens it.</summary>
    public static Look At(string page, DemoAccount? who, Func<Scene, string> address, string state = "") =>
        new(page, state, who, (device, scene) => device.GoToAsync(address(scene)));

    /// <summary>What follows on the page before when its form is sent as it is.</summary>
    public static Look AfterSending(string page, DemoAccount? who, string state) =>
        new(page, state, who, (device, _) => device.LeaveByAsync(device.Page.Locator("main form button.govuk-button").First));

    /// <summary>A page that answers with another status than 200.</summary>
    public static Look Refused(string page, DemoAccount? who, string address, int status, string state = "") => new(
        page, state, who, async (device, _) =>
        {
            device.AllowedStatus.Add(status);
            await device.GoToAsync(address);
        });
}

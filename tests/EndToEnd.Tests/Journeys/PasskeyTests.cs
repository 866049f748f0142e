using Microsoft.Playwright;
using SanSangSo.EndToEnd.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>A person with a device that keeps passkeys: the browser's own virtual authenticator stands for it.</summary>
[Collection(nameof(EmptySiteTests))]
public sealed class PasskeyTests(Site site)
{
    private const string Use = "Dùng khóa truy cập (passkey)";

    [Fact]
    public async Task A_passkey_is_added_signs_in_alone_and_proves_again()
    {
        await using var device = await site.OpenAsync(Screen.Phone);
        var (cdp, authenticator) = await PlugInAsync(device);
        var person = new Business(site.Mail, device, "khoa-truy-cap@hai-san.test");
        await person.SignUpAsync();
        await person.SignInAsync();

        await device.GoToAsync("/account/passkeys");
        await device.ReadAsync("Bạn chưa có khóa truy cập nào.");
        await device.PressAsync("Thêm khóa truy cập");
        await device.FillAsync("Tên của khóa", "Điện thoại của tôi");
        await device.PressAsync("Tạo khóa truy cập");
        await device.ReadHeadingAsync("Mã khôi phục của bạn");
        await device.PressAsync("Tôi đã cất các mã");
        await SignOutAsync(device);

        await device.PressAsync("Đăng nhập bằng khóa truy cập (passkey)");
        await device.GoToAsync("/account/passkeys");
        await device.ReadAsync("Điện thoại của tôi");
        await device.ReadAsync("Dùng lần cuối lúc");
        await device.FollowAsync("Đổi tên khóa Điện thoại của tôi");
        await device.FillAsync("Tên của khóa", "Điện thoại cũ");
        await device.PressAsync("Lưu tên");

        site.Clock.Advance(TimeSpan.FromMinutes(11));
        await device.FollowAsync("Xóa khóa Điện thoại cũ");
        await device.ReadHeadingAsync("Xác nhận là bạn");
        await device.PressAsync(Use);
        await device.ReadHeadingAsync("Xóa khóa truy cập");
        await SignOutAsync(device);

        // After the password it is the second step.
        await person.SignInAsync();
        await device.ReadHeadingAsync("Nhập mã xác thực");
        await device.PressAsync(Use);
        await device.GoToAsync("/account/passkeys");
        await device.FollowAsync("Xóa khóa Điện thoại cũ");
        await device.PressAsync("Xóa khóa");
        await device.ReadAsync("Đã xóa khóa truy cập.");
        await SignOutAsync(device);

        // A device without a passkey says so, and the password is there.
        await cdp.SendAsync("WebAuthn.clearCredentials", new() { ["authenticatorId"] = authenticator });
        await device.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa truy cập (passkey)" }).ClickAsync();
        await Expect(device.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Thiết bị chưa đưa ra khóa truy cập");
    }

    [Fact]
    public async Task Without_script_there_is_no_button_that_does_nothing()
    {
        await using var device = await site.OpenAsync(Screen.Phone, javaScript: false);
        await device.Page.GotoAsync("/account/sign-in");
        await Expect(device.Page.GetByText("Đăng nhập bằng khóa truy cập (passkey)")).ToBeHiddenAsync();
    }

    internal static async Task<(ICDPSession Cdp, string Authenticator)> PlugInAsync(Device device)
    {
        var cdp = await device.Page.Context.NewCDPSessionAsync(device.Page);
        await cdp.SendAsync("WebAuthn.enable");
        var added = await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (cdp, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static async Task SignOutAsync(Device device)
    {
        await device.GoToAsync("/account/sign-out");
        await device.LeaveByAsync(device.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button));
        await device.GoToAsync("/account/sign-in");
    }
}

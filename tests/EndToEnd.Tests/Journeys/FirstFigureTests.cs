using Microsoft.Playwright;
using SanSangSo.Assessments.Scoring;
using SanSangSo.EndToEnd.Tests.Browsing;
using SanSangSo.Silo.People;
using static Microsoft.Playwright.Assertions;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>
/// From a database with nobody in it: a first administrator, an officer, a squatter, and a business that shows who it is; then the province
/// has exactly one enterprise, assessed.
/// </summary>
public sealed class FirstFigureTests(Chromium chromium)
{
    private const string Administrator = "quan-tri@khanh-hoa.test";
    private const string Officer = "chuyen-vien@khanh-hoa.test";
    private const string Name = "Công ty TNHH Nước mắm Hòn Một";

    private readonly string _taxCode = TaxCodes.Next();

    [Fact]
    public async Task From_nobody_to_one_enterprise_assessed()
    {
        await using var site = new Site(chromium);
        await site.InitializeAsync();
        await using (var desk = await site.OpenAsync(Screen.Desktop))
        {
            await BecomeAdministratorAsync(site, desk);
            await InviteOfficerAsync(desk);
        }

        await using var office = await site.OpenAsync(Screen.Desktop);
        await BecomeOfficerAsync(site, office);
        await ReadFiguresAsync(office, registered: 0, assessed: 0);

        await using var stranger = await site.OpenAsync(Screen.Phone);
        var squatter = new Business(site.Mail, stranger, "nguoi-la@vi-du.test");
        await BeginAsync(squatter, "Công ty Mượn Danh");
        await using var phone = await site.OpenAsync(Screen.Phone);
        var business = new Business(site.Mail, phone, "giam-doc@hon-mot.test");
        await BeginAsync(business, Name);
        await business.CompleteAsync(Answer.Of(3));
        await ReadFiguresAsync(office, registered: 0, assessed: 0);

        await AskByLetterAsync(business);
        var code = await PrintLetterAsync(office);
        await EnterCodeAsync(business, code);

        await ReadFiguresAsync(office, registered: 1, assessed: 1);
        await office.FollowAsync("Xem danh sách doanh nghiệp");
        var listed = office.Page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Rowheader);
        await Expect(listed).ToHaveCountAsync(1);
        await Expect(listed).ToContainTextAsync(Name);
        await FindNothingAsync(squatter, business);
    }

    private static async Task BecomeAdministratorAsync(Site site, Device device)
    {
        var link = await FirstAdministrator.InviteAsync(site.Services, Administrator);
        await AcceptAsync(site, device, link, Administrator);
        await device.ReadAsync("Vai trò của bạn cần xác thực hai lớp.");
        await device.FillAsync("Mã 6 chữ số", await site.CodeOfAsync(Administrator));
        await device.PressAsync("Bật ứng dụng xác thực");
        await device.ReadHeadingAsync("Mã khôi phục của bạn");
        await device.PressAsync("Tôi đã cất các mã");
    }

    private static async Task InviteOfficerAsync(Device device)
    {
        await device.GoToAsync("/Admin/Invite");
        await device.FillAsync("Địa chỉ thư của người được mời", Officer);
        await device.ChooseAsync("Vai trò", "Chuyên viên");
        await device.SelectAsync("Tỉnh, thành phố", "Khánh Hòa");
        await device.FillAsync("Sở hoặc cơ quan", "Sở Khoa học và Công nghệ");
        await device.PressAsync("Gửi lời mời");
        await device.ReadAsync(Officer);
    }

    private static async Task BecomeOfficerAsync(Site site, Device device)
    {
        await AcceptAsync(site, device, await site.Mail.WaitForLinkAsync(Officer, "/invitation/"), Officer);
        await device.ReadAsync("Vai trò của bạn cần xác thực hai lớp.");
        await AddPasskeyAsync(device);
        await device.GoToAsync("/department");
    }

    private static async Task AddPasskeyAsync(Device device)
    {
        await PasskeyTests.PlugInAsync(device);
        await device.GoToAsync("/account/passkeys");
        await device.PressAsync("Thêm khóa truy cập");
        await device.FillAsync("Tên của khóa", "Máy ở sở");
        await device.PressAsync("Tạo khóa truy cập");
        await device.ReadHeadingAsync("Mã khôi phục của bạn");
        await device.PressAsync("Tôi đã cất các mã");
    }

    private static async Task AcceptAsync(Site site, Device device, string link, string mail)
    {
        await device.GoToAsync(link);
        await device.FollowAsync("Tôi chưa có tài khoản: đăng ký");
        await Business.MakeAccountAsync(site.Mail, device, mail);
        await Business.SignInOnAsync(device, mail);
        await device.GoToAsync(link);
        await device.PressAsync("Đồng ý nhận vai trò");
        await device.ReadHeadingAsync("Bạn đã nhận vai trò");
        await device.PressAsync("Bắt đầu làm việc");
    }

    private async Task BeginAsync(Business business, string name)
    {
        await business.SignUpAsync();
        await business.SignInAsync();
        await business.EnterEnterpriseAsync(_taxCode, name);
        await business.Device.ReadAsync("Chưa xác nhận đại diện");
        await business.StartAssessmentAsync();
    }

    private static async Task ReadFiguresAsync(Device device, int registered, int assessed)
    {
        await device.GoToAsync("/department");
        await Expect(device.Page.Locator("[data-figure=registered]")).ToHaveTextAsync($"{registered}");
        await Expect(device.Page.Locator("[data-figure=assessed]")).ToHaveTextAsync($"{assessed}");
    }

    private static async Task AskByLetterAsync(Business business)
    {
        await business.Device.GoToAsync($"{business.EnterpriseAddress}/proof");
        await business.Device.ChooseAsync("Bạn muốn xác nhận bằng cách nào?", "Thư gửi tới trụ sở đăng ký");
        await business.Device.PressAsync("Gửi yêu cầu");
        await business.Device.ReadAsync("Yêu cầu đang chờ");
    }

    private async Task<string> PrintLetterAsync(Device office)
    {
        await office.GoToAsync("/department");
        await office.FollowAsync("Chờ xác nhận đại diện: 1");
        await office.FollowAsync(Name);
        await office.ReadAsync(_taxCode);
        await office.PressAsync("In thư có mã");
        return await office.Page.Locator(".letter__code").InnerTextAsync();
    }

    private static async Task EnterCodeAsync(Business business, string code)
    {
        await business.Device.GoToAsync($"{business.EnterpriseAddress}/proof");
        await business.Device.FillAsync("Mã xác nhận", "ABCD-EFGH-JKMN");
        await business.Device.PressAsync("Xác nhận");
        await business.Device.ReadErrorAsync("Mã chưa đúng.");
        await business.Device.FillAsync("Mã xác nhận", code.ToLowerInvariant());
        await business.Device.PressAsync("Xác nhận");
        await business.Device.ReadAsync("Đã xác nhận đại diện");
    }

    /// <summary>The squatter keeps the own draft, apart; of the business there is nothing.</summary>
    private static async Task FindNothingAsync(Business squatter, Business business)
    {
        await squatter.Device.GoToAsync($"{squatter.EnterpriseAddress}/proof");
        await squatter.Device.ReadAsync("Người khác đã được xác nhận đại diện cho mã số thuế này.");
        await squatter.Device.GoToAsync(squatter.DraftAddress);
        await squatter.Device.ReadHeadingAsync("Phiếu tự đánh giá");
        squatter.Device.AllowedStatus.Add(404);
        await squatter.Device.GoToAsync(business.EnterpriseAddress);
        await squatter.Device.ReadHeadingAsync("Không tìm thấy trang");
        Assert.DoesNotContain(Name, await squatter.Device.Page.ContentAsync(), StringComparison.Ordinal);
    }
}

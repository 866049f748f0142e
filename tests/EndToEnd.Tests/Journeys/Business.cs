using SanSangSo.Assessments.Scoring;
using SanSangSo.EndToEnd.Tests.Browsing;

namespace SanSangSo.EndToEnd.Tests.Journeys;

/// <summary>A person of a business, from the account to the assessment, as each step reads in Vietnamese.</summary>
internal sealed class Business(Mailbox mailbox, Device device, string mail)
{
    private const string Password = "song danh vao ghe da 1975 lan";

    public Device Device => device;

    public string Mail => mail;

    public Questionnaire Questionnaire { get; } = new(device);

    /// <summary>The address of the enterprise's page.</summary>
    public string EnterpriseAddress { get; private set; } = "";

    /// <summary>The address of the draft's page with the pillars.</summary>
    public string DraftAddress { get; private set; } = "";

    /// <summary>Signs up, enters an enterprise and opens its first draft.</summary>
    public static async Task<Business> WithDraftAsync(Mailbox mailbox, Device device, string mail)
    {
        var business = new Business(mailbox, device, mail);
        await business.SignUpAsync();
        await business.SignInAsync();
        await business.EnterEnterpriseAsync(TaxCodes.Next(), "Công ty TNHH Hải sản Vịnh Xanh");
        await business.StartAssessmentAsync();
        return business;
    }

    public async Task SignUpAsync()
    {
        await device.GoToAsync("/");
        await device.PressAsync("Bắt đầu đánh giá");
        await MakeAccountAsync(mailbox, device, mail);
    }

    /// <summary>From the page that makes accounts to the confirmed address, and the page to sign in.</summary>
    public static async Task MakeAccountAsync(Mailbox mailbox, Device device, string mail)
    {
        await device.ReadHeadingAsync("Tạo tài khoản");
        await device.FillAsync("Địa chỉ thư điện tử", mail);
        await device.FillAsync("Mật khẩu", Password);
        await device.PressAsync("Tạo tài khoản");
        await device.ReadHeadingAsync("Hãy xem hộp thư của bạn");

        var link = await mailbox.WaitForLinkAsync(mail, "/account/confirm");
        await device.GoToAsync(link);
        await device.ReadHeadingAsync("Xác nhận địa chỉ thư điện tử");
        await device.PressAsync("Xác nhận");
        await device.ReadHeadingAsync("Đăng nhập");
        await device.ReadAsync("Địa chỉ thư đã được xác nhận. Bạn có thể đăng nhập.");
    }

    /// <summary>Answers every question alike, page after page, and submits.</summary>
    public async Task CompleteAsync(Answer answer)
    {
        var plan = Questionnaire.Questions.ToDictionary(q => q.Id, _ => answer);
        await device.PressAsync("Bắt đầu trả lời");
        foreach (var page in Questionnaire.Pages.All)
        {
            await Questionnaire.AnswerPageAsync(page, plan);
            await device.PressAsync(page.Number == Questionnaire.Pages.All.Length ? "Lưu và kiểm tra" : "Lưu và tiếp tục");
        }

        await device.Page.GetByLabel("Tôi cam đoan").CheckAsync();
        await device.PressAsync("Nộp phiếu");
        await device.ReadHeadingAsync("Kết quả tự đánh giá");
    }

    public Task SignInAsync() => SignInOnAsync(device);

    /// <summary>The same person on another device.</summary>
    public Task SignInOnAsync(Device other) => SignInOnAsync(other, mail);

    public static async Task SignInOnAsync(Device device, string mail)
    {
        await device.GoToAsync("/account/sign-in");
        await device.FillAsync("Địa chỉ thư điện tử", mail);
        await device.FillAsync("Mật khẩu", Password);
        await device.PressAsync("Đăng nhập");
    }

    public async Task EnterEnterpriseAsync(string taxCode, string name)
    {
        await device.GoToAsync("/enterprise/new");
        await device.FillAsync("Mã số thuế của doanh nghiệp", taxCode);
        await device.PressAsync("Tiếp tục");
        await DescribeEnterpriseAsync(name);
    }

    /// <summary>The steps behind the tax code.</summary>
    public async Task DescribeEnterpriseAsync(string name)
    {
        await device.ReadHeadingAsync("Tên và địa bàn");
        await device.FillAsync("Tên doanh nghiệp, hộ kinh doanh hoặc hợp tác xã", name);
        await device.SelectAsync("Xã, phường hoặc đặc khu", "Nha Trang (phường)");
        await device.PressAsync("Tiếp tục");

        await device.ReadHeadingAsync("Ngành kinh doanh chính");
        await device.FillAsync("Công việc chính là gì?", "nước mắm");
        await device.PressAsync("Tìm");
        await device.ChooseAsync("Chọn ngành gần nhất", "Sản xuất, chế biến thực phẩm");
        await device.PressAsync("Tiếp tục");

        await device.ReadHeadingAsync("Loại hình và sở hữu");
        await device.ChooseAsync("Loại hình", "Doanh nghiệp");
        await device.ChooseAsync("Sở hữu", "Không phải doanh nghiệp nhà nước");
        await device.PressAsync("Tiếp tục");

        await device.ReadHeadingAsync("Kiểm tra lại trước khi lưu");
        await device.ReadAsync(name);
        await device.PressAsync("Lưu doanh nghiệp");
        await device.ReadHeadingAsync(name);
        EnterpriseAddress = device.Page.Url;
    }

    /// <summary>Begins an assessment, on the page of its pillars.</summary>
    public async Task StartAssessmentAsync()
    {
        await device.GoToAsync(EnterpriseAddress);
        await device.PressAsync("Bắt đầu");
        await device.ReadHeadingAsync("Tự đánh giá mức độ chuyển đổi số");
        await device.Page.Locator("details[data-instrument=" + SanSangSo.EndToEnd.Tests.Journeys.Questionnaire.Dbi2021 + "] summary").ClickAsync();
        await device.Page.Locator("form[data-start=" + SanSangSo.EndToEnd.Tests.Journeys.Questionnaire.Dbi2021 + "] button").First.ClickAsync();
        await device.ReadHeadingAsync("Phiếu tự đánh giá");
        DraftAddress = device.Page.Url;
    }
}

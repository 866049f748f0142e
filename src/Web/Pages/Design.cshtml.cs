using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages;

/// <summary>Every component in every state, to copy from and to look at; it does not exist in production.</summary>
public sealed class DesignModel(IHostEnvironment environment) : PageModel
{
    [BindProperty]
    public DesignInput Input { get; set; } = new();

    public IReadOnlyList<RadarAxis> Pillars { get; } =
    [
        new("Trải nghiệm số cho khách hàng", 0.62, "62/100", 0.41, "41/100"),
        new("Chiến lược số", 0.78, "78/100", 0.50, "50/100"),
        new("Hạ tầng và công nghệ số", 0.55, "55/100", 0.55, "55/100"),
        new("Vận hành", 0.48, "48/100", 0.30, "30/100"),
        new("Chuyển đổi số văn hoá doanh nghiệp", 0.66, "66/100", 0.52, "52/100"),
        new("Dữ liệu và tài sản thông tin", 0.34, "34/100", 0.22, "22/100"),
    ];

    public IReadOnlyList<Bar> Communes { get; } =
    [
        new("Phường Nha Trang", 0.482, "48,2%"),
        new("Phường Bắc Nha Trang", 0.391, "39,1%"),
        new("Xã Đại Lãnh", 0.074, "7,4%"),
    ];

    public IReadOnlyList<string> FunctionSeries { get; } = ["Đã xác minh", "Tự khai", "Chưa"];

    public IReadOnlyList<Bar> Functions { get; } =
    [
        new("Kế toán và hoá đơn điện tử", [new(1840, "1.840"), new(910, "910"), new(520, "520")]),
        new("Bán hàng và chăm sóc khách hàng", [new(610, "610"), new(1250, "1.250"), new(1410, "1.410")]),
        new("Nhân sự và quản trị", [new(220, "220"), new(480, "480"), new(2570, "2.570")]),
    ];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment() && !environment.IsEnvironment("Demo"))
        {
            context.Result = NotFound();
        }
    }

    public void OnGet()
    {
        Input.Ownership = "private";
        Input.Channels = ["shop"];
    }

    /// <summary>Refuses everything, to show the state with errors.</summary>
    public void OnPost()
    {
        ModelState.AddModelError("Input.Name", "Nhập tên doanh nghiệp");
        ModelState.AddModelError("Input.TaxCode", "Mã số thuế phải có 10 hoặc 13 chữ số");
        ModelState.AddModelError("Input.Sector", "Chọn ngành, nghề kinh doanh chính");
        ModelState.AddModelError("Input.Ownership", "Chọn loại hình sở hữu");
        ModelState.AddModelError("Input.Channels", "Chọn ít nhất một kênh");
        ModelState.AddModelError("Input.Agrees", "Cần có sự đồng ý để tiếp tục");
    }
}

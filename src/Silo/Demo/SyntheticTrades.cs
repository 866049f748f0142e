using System.Collections.Immutable;

namespace SanSangSo.Silo.Demo;

/// <summary>Where a trade is mostly found.</summary>
internal enum TradePlace
{
    Anywhere,
    City,
    Country,
}

/// <summary>
/// A trade of the sample: its VSIC division, how often it is drawn, how digital it tends to be (0 to 100), and the words that
/// companies and households of the trade carry in their names.
/// </summary>
internal sealed record Trade(
    string Line, int Weight, int Maturity, TradePlace Place, ImmutableArray<string> CompanyWords, ImmutableArray<string> HouseholdWords);

/// <summary>The mix of trades, after what the province lives on: tourism, trade, the sea, building. Names are made up.</summary>
internal static class SyntheticTrades
{
    public static readonly ImmutableArray<Trade> All =
    [
        new("55", 12, 52, TradePlace.City, ["Khách sạn", "Du lịch và Khách sạn", "Dịch vụ Lưu trú", "Khu nghỉ dưỡng"], ["Nhà nghỉ", "Khách sạn", "Homestay", "Nhà trọ"]),
        new("56", 11, 42, TradePlace.City, ["Nhà hàng", "Dịch vụ Ăn uống", "Ẩm thực"], ["Quán phở", "Quán bún cá", "Quán ốc", "Quán cơm gà", "Nhà hàng hải sản", "Quán cà phê", "Lò bánh mì", "Quán bún chả cá"]),
        new("79", 6, 58, TradePlace.City, ["Du lịch", "Lữ hành", "Dịch vụ Du lịch", "Thương mại và Du lịch"], ["Tour đảo", "Phòng vé"]),
        new("47", 16, 38, TradePlace.Anywhere, ["Thương mại", "Bán lẻ", "Siêu thị", "Đặc sản", "Dược phẩm", "Thương mại Điện máy"], ["Tạp hóa", "Cửa hàng vật liệu", "Nhà thuốc", "Cửa hàng điện thoại", "Shop thời trang", "Cửa hàng xe máy", "Cửa hàng yến sào", "Cửa hàng hoa tươi", "Đặc sản"]),
        new("46", 12, 42, TradePlace.Anywhere, ["Thương mại", "Thương mại Dịch vụ", "Xuất nhập khẩu", "Phân phối", "Vật liệu xây dựng", "Nông sản"], ["Đại lý phân bón", "Vựa trái cây", "Vựa hải sản", "Đại lý nước giải khát"]),
        new("03", 7, 30, TradePlace.Country, ["Thủy sản", "Nuôi trồng Thủy sản", "Giống Thủy sản", "Hải sản"], ["Trại tôm giống", "Trại nuôi ốc hương", "Bè nuôi tôm hùm", "Cơ sở nuôi cá bớp"]),
        new("10", 8, 38, TradePlace.Country, ["Chế biến Thủy sản", "Thực phẩm", "Nước mắm", "Yến sào", "Chế biến Hải sản", "Nông sản Thực phẩm"], ["Cơ sở nước mắm", "Lò nem", "Cơ sở chả cá", "Cơ sở khô cá", "Cơ sở bánh tráng", "Cơ sở rong biển"]),
        new("11", 2, 44, TradePlace.Anywhere, ["Nước khoáng", "Đồ uống", "Rượu vang"], ["Cơ sở rượu gạo", "Cơ sở nước uống"]),
        new("01", 5, 26, TradePlace.Country, ["Nông nghiệp", "Nông trại", "Nông nghiệp Công nghệ cao"], ["Vườn nho", "Trại dê", "Vườn xoài", "Vườn măng tây", "Trại gà", "Vườn sầu riêng"]),
        new("08", 1, 34, TradePlace.Country, ["Khoáng sản", "Muối", "Đá xây dựng"], ["Ruộng muối"]),
        new("41", 7, 34, TradePlace.Anywhere, ["Xây dựng", "Đầu tư Xây dựng", "Xây dựng và Thương mại"], ["Thầu xây dựng"]),
        new("42", 4, 34, TradePlace.Anywhere, ["Xây dựng Công trình", "Xây dựng Giao thông", "Xây lắp"], []),
        new("43", 4, 36, TradePlace.Anywhere, ["Cơ điện", "Trang trí Nội thất", "Kỹ thuật Điện lạnh"], ["Thợ điện nước", "Cơ sở trần thạch cao"]),
        new("49", 5, 44, TradePlace.Anywhere, ["Vận tải", "Vận tải Du lịch", "Vận tải và Dịch vụ"], ["Xe tải", "Xe khách"]),
        new("52", 2, 46, TradePlace.City, ["Kho vận", "Giao nhận", "Dịch vụ Hàng hải"], []),
        new("16", 2, 30, TradePlace.Country, ["Chế biến Gỗ", "Lâm sản"], ["Cơ sở mộc"]),
        new("14", 2, 36, TradePlace.Anywhere, ["May mặc", "Dệt may"], ["Tiệm may"]),
        new("25", 3, 36, TradePlace.Anywhere, ["Cơ khí", "Cơ khí Xây dựng"], ["Cơ sở nhôm kính", "Xưởng hàn"]),
        new("23", 1, 34, TradePlace.Country, ["Gạch", "Bê tông", "Gốm"], ["Lò gốm", "Lò gạch"]),
        new("18", 1, 46, TradePlace.City, ["In", "Bao bì"], ["Tiệm in"]),
        new("31", 1, 36, TradePlace.Anywhere, ["Nội thất"], ["Cơ sở đồ gỗ"]),
        new("33", 1, 38, TradePlace.City, ["Sửa chữa Tàu biển", "Dịch vụ Kỹ thuật"], ["Tiệm sửa máy"]),
        new("35", 2, 52, TradePlace.Country, ["Năng lượng", "Điện mặt trời", "Điện gió"], []),
        new("62", 3, 76, TradePlace.City, ["Phần mềm", "Công nghệ", "Giải pháp Số"], ["Dịch vụ máy tính"]),
        new("73", 1, 66, TradePlace.City, ["Quảng cáo", "Truyền thông"], ["Biển hiệu"]),
        new("68", 3, 50, TradePlace.City, ["Bất động sản", "Địa ốc"], []),
        new("69", 2, 60, TradePlace.City, ["Kế toán", "Tư vấn Thuế", "Kiểm toán"], ["Dịch vụ kế toán"]),
        new("71", 3, 48, TradePlace.City, ["Tư vấn Thiết kế", "Tư vấn Xây dựng", "Đo đạc"], []),
        new("77", 2, 44, TradePlace.City, ["Cho thuê Xe", "Cho thuê Thiết bị"], ["Cho thuê xe máy"]),
        new("85", 2, 50, TradePlace.Anywhere, ["Giáo dục", "Đào tạo", "Anh ngữ"], ["Lớp ngoại ngữ", "Nhóm trẻ"]),
        new("86", 2, 54, TradePlace.City, ["Y tế", "Phòng khám", "Nha khoa"], ["Phòng răng", "Phòng khám"]),
        new("93", 2, 48, TradePlace.City, ["Thể thao biển", "Giải trí", "Lặn biển"], ["Câu lạc bộ lặn", "Phòng tập"]),
        new("95", 1, 34, TradePlace.Anywhere, ["Sửa chữa Điện tử"], ["Tiệm sửa điện thoại", "Tiệm sửa xe máy"]),
        new("96", 3, 34, TradePlace.City, ["Làm đẹp", "Spa"], ["Tiệm tóc", "Spa", "Tiệm giặt ủi", "Tiệm nail"]),
    ];

    public static readonly ImmutableArray<string> BrandFirst =
    [
        "Minh", "Hải", "An", "Phú", "Đại", "Kim", "Ngọc", "Thanh", "Hoàng", "Bảo", "Gia", "Trường", "Thiên", "Tân", "Việt", "Đức", "Hưng",
        "Quang", "Vạn", "Hòa", "Hoà", "Thủy", "Đông", "Nam", "Ánh", "Ân", "Xuân", "Đăng", "Yến", "Lam",
    ];

    public static readonly ImmutableArray<string> BrandSecond =
    [
        "Phát", "Long", "Thành", "Phúc", "Lộc", "Bình", "Sơn", "Dương", "Vân", "Châu", "Nguyên", "Khang", "Tiến", "Thịnh", "Cường", "Tâm",
        "Anh", "Linh", "Đạt", "Ngân", "Khánh", "Hạnh", "Trí", "Nghĩa", "Vy", "Ký",
    ];

    public static readonly ImmutableArray<string> Persons =
    [
        "Bà Sáu", "Cô Ba", "Chú Bảy", "Anh Tư", "Dì Năm", "Ông Tám", "Cô Hai Liên", "Năm Thu", "Út Hiền", "Chín Lụa", "Mười Đèo", "Tư Gió",
        "Ba Ân", "Hai Lượm", "Sáu Muối", "Bảy Chài",
    ];

    public static readonly ImmutableArray<string> Cooperatives =
    [
        "Nông nghiệp", "Nuôi trồng Thủy sản", "Dịch vụ Nông nghiệp", "Nho và Táo", "Chăn nuôi Dê cừu", "Đan lát", "Vận tải", "Muối biển", "Tỏi và Hành",
    ];

    /// <summary>Companies in which the State holds more than half; all made up.</summary>
    public static readonly ImmutableArray<(string Name, string Line, bool OfProvince)> StateOwned =
    [
        ("Công ty TNHH Một thành viên Thủy lợi Suối Ngọc", "36", true),
        ("Công ty Cổ phần Cấp nước Vịnh Xanh", "36", true),
        ("Công ty TNHH Một thành viên Lâm nghiệp Đèo Gió", "02", true),
        ("Công ty Cổ phần Môi trường Đô thị Biển Sáng", "38", true),
        ("Công ty TNHH Một thành viên Xổ số Cát Trắng", "92", true),
        ("Công ty Cổ phần Điện lực Mũi Nắng", "35", false),
        ("Công ty Cổ phần Cảng biển Hòn Mây", "52", false),
        ("Công ty TNHH Một thành viên Đóng tàu Vũng Yên", "30", false),
    ];
}

using System.Collections.Immutable;
using SanSangSo.Assessments.Language;
using SanSangSo.Assessments.People;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// What an owner agrees to when the department may read the answers, in the order of its versions; an old text stays readable. The wording is ours.
/// </summary>
public static class SharingTexts
{
    public static ImmutableArray<PurposeText> All { get; } =
    [
        new(
            1,
            new DateOnly(2026, 11, 24),
            new LocalText("Cho sở xem câu trả lời", "Let the department read the answers"),
            new LocalText(
                "Chuyên viên của sở phụ trách chuyển đổi số của tỉnh được đọc câu trả lời trong phiếu tự đánh giá gần nhất để tư vấn và đề xuất hỗ trợ. Câu hỏi về bảo mật không bao giờ được cho xem. Mỗi lần đọc đều được ghi lại để bạn thấy. Bạn dừng lúc nào cũng được.",
                "Officers of the province's department in charge of digital transformation may read the answers of the latest self-assessment, to advise you and to propose support. Questions about security are never shown. Each reading is kept for you to see. You can stop at any time.")),
    ];

    public static PurposeText Current => All[^1];
}

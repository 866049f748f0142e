using System.Collections.Immutable;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>
/// A text of one optional purpose. Whoever agreed agreed to one <paramref name="Version"/> of it; a text that changes gets the next number and
/// the day from which it is shown, and the old one stays, so that what somebody agreed to can always be read.
/// </summary>
public sealed record PurposeText(int Version, DateOnly Since, LocalText Title, LocalText Text);

/// <summary>
/// Something the service may do with personal data only for whoever agreed to it (Law 91/2025/QH15: a consent is given for each purpose by itself,
/// by an own act, and can be proved). <paramref name="Texts"/> are in the order of their versions.
/// </summary>
public sealed record ConsentPurpose(string Id, ImmutableArray<PurposeText> Texts)
{
    public PurposeText Current => Texts[^1];

    /// <summary>The text of that version, or null.</summary>
    public PurposeText? Text(int version) => Texts.FirstOrDefault(t => t.Version == version);
}

/// <summary>
/// The purposes for which a consent is asked. What is needed to run the account itself (signing in, being let into an enterprise, reminders that
/// can be switched off) is not among them. The wording is ours.
/// </summary>
public static class ConsentPurposes
{
    /// <summary>Mails beyond those about one's own account and questionnaires.</summary>
    public const string News = "news";

    /// <summary>Being contacted by the province's department about support programmes.</summary>
    public const string SupportContact = "support-contact";

    /// <summary>Use in research, without names.</summary>
    public const string Research = "research";

    public static ImmutableArray<ConsentPurpose> All { get; } =
    [
        new(News,
        [
            new PurposeText(
                1,
                new DateOnly(2026, 11, 24),
                new LocalText("Nhận thư về nội dung mới", "Get mails about what is new"),
                new LocalText(
                    "Gửi tới địa chỉ thư của bạn tin về bộ tiêu chí mới, hướng dẫn và sự kiện chuyển đổi số, ngoài các thư nhắc việc của chính bạn.",
                    "To send news about new criteria, guides and events on digital transformation to your mail address, beyond the reminders of your own tasks.")),
        ]),
        new(SupportContact,
        [
            new PurposeText(
                1,
                new DateOnly(2026, 11, 24),
                new LocalText("Được sở liên hệ về chương trình hỗ trợ", "Be contacted by the department about support programmes"),
                new LocalText(
                    "Cho phép sở phụ trách chuyển đổi số của tỉnh dùng họ tên và địa chỉ thư của bạn để báo về chương trình hỗ trợ phù hợp với doanh nghiệp.",
                    "To let the province's department in charge use your name and mail address to tell you about support programmes that fit your enterprise.")),
        ]),
        new(Research,
        [
            new PurposeText(
                1,
                new DateOnly(2026, 11, 24),
                new LocalText("Dùng cho nghiên cứu, không kèm danh tính", "Use in research, without names"),
                new LocalText(
                    "Dùng cách bạn sử dụng dịch vụ để nghiên cứu về chuyển đổi số, sau khi đã bỏ họ tên, địa chỉ thư và mọi thông tin nhận ra bạn.",
                    "To use how you work with the service in research on digital transformation, after your name, mail address and all that identifies you have been taken away.")),
        ]),
    ];

    /// <summary>The purpose of that id, or null.</summary>
    public static ConsentPurpose? Find(string id) => All.FirstOrDefault(p => p.Id == id);
}

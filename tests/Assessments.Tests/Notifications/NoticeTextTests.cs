using SanSangSo.Assessments.Notifications;

namespace SanSangSo.Assessments.Tests.Notifications;

public sealed class NoticeTextTests
{
    private const string Site = "https://sansangso.example.vn";

    private static readonly Guid Enterprise = Guid.NewGuid();

    public static TheoryData<string, string> KindsAndLanguages
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var notice in Notices.All)
            {
                all.Add(notice.Kind, "vi");
                all.Add(notice.Kind, "en");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Every_kind_makes_a_whole_mail_in_both_languages(string kind, string language)
    {
        var mail = Notices.Of(kind).ToMail(language, FactsOf(kind), Site, $"{Site}/unsubscribe/token");

        Assert.DoesNotContain('{', mail.Subject + mail.Body);
        Assert.DoesNotContain('}', mail.Subject + mail.Body);
        Assert.DoesNotContain('\n', mail.Subject);
        Assert.StartsWith(language == "vi" ? "Xin chào bạn," : "Hello,", mail.Body, StringComparison.Ordinal);
        Assert.Contains($"{Site}/unsubscribe/token", mail.Body, StringComparison.Ordinal);
        if (kind is not (NoticeKinds.AccessDeclined or NoticeKinds.MemberRemoved or NoticeKinds.OwnershipMovedFrom))
        {
            Assert.Contains(AddressOf(kind), mail.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void Every_kind_makes_a_whole_message_in_the_inbox(string kind, string language)
    {
        var message = Notices.Of(kind).ToInbox(language, FactsOf(kind));

        Assert.DoesNotContain('{', message.Title + message.Sentence + message.Action + message.Path);
        Assert.Equal(message.Path is null, message.Action is null);
        Assert.True(message.Path is null || message.Path.StartsWith('/'));
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public void The_name_of_an_enterprise_is_told_only_to_those_who_may_know_it(string kind, string language)
    {
        var mail = Notices.Of(kind).ToMail(language, FactsOf(kind), Site, unsubscribe: null);

        var told = (mail.Subject + mail.Body).Contains("Nước mắm Vịnh Xanh", StringComparison.Ordinal);
        var memberOrOwner = kind is NoticeKinds.DraftRecall or NoticeKinds.ReassessmentDue or NoticeKinds.AccessAsked
            or NoticeKinds.AccessGranted or NoticeKinds.RoleChanged or NoticeKinds.MemberRemoved or NoticeKinds.OwnershipReceived
            or NoticeKinds.MemberInvited or NoticeKinds.ProofCode or NoticeKinds.ProofCodePosted or NoticeKinds.ProofDeclined
            or NoticeKinds.Represented or NoticeKinds.RepresentedElsewhere or NoticeKinds.OwnershipMovedTo or NoticeKinds.OwnershipMovedFrom
            or NoticeKinds.CaseAnswered or NoticeKinds.UseAskedAgain or NoticeKinds.UseEnding or NoticeKinds.UseLapsed;
        Assert.Equal(memberOrOwner, told);
    }

    [Fact]
    public void A_name_that_holds_braces_stays_a_name()
    {
        var facts = FactsOf(NoticeKinds.DraftRecall) with { EnterpriseName = "A {link} {none}" };

        Assert.Contains("A {link} {none}", Notices.Of(NoticeKinds.DraftRecall).ToMail("en", facts, Site, null).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_enterprise_whose_name_was_erased_is_yours()
    {
        var facts = FactsOf(NoticeKinds.DraftRecall) with { EnterpriseName = null };

        Assert.Contains("your enterprise", Notices.Of(NoticeKinds.DraftRecall).ToMail("en", facts, Site, null).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_mail_without_its_link_is_not_made() => Assert.ThrowsAny<FormatException>(() =>
        Notices.Of(NoticeKinds.ResetPassword).ToMail("vi", new NoticeFacts(null, null, "{}"), Site, null));

    [Theory]
    [InlineData("kind: x\ntitle: {vi: a, en: a}\nsentence: {vi: a, en: a}\nsubject: {vi: a, en: a}\nbody: {vi: a, en: '{score}'}")]
    [InlineData("kind: x\ntitle: {vi: a}\nsentence: {vi: a, en: a}\nsubject: {vi: a, en: a}\nbody: {vi: a, en: a}")]
    [InlineData("kind: x\npath: /a\ntitle: {vi: a, en: a}\nsentence: {vi: a, en: a}\nsubject: {vi: a, en: a}\nbody: {vi: a, en: a}")]
    [InlineData("kind: y\ntitle: {vi: a, en: a}\nsentence: {vi: a, en: a}\nsubject: {vi: a, en: a}\nbody: {vi: a, en: a}")]
    [InlineData("kind: x\ntitel: {vi: a, en: a}")]
    public void A_file_that_is_not_whole_is_refused(string yaml) =>
        Assert.ThrowsAny<FormatException>(() => Notices.Parse(yaml, "x", Notices.Of(NoticeKinds.DraftRecall).Layout));

    private static NoticeFacts FactsOf(string kind) => kind switch
    {
        NoticeKinds.DraftRecall => new(Enterprise, "Nước mắm Vịnh Xanh", NoticeArguments.Write(("draft", "d1"), ("days", "3"))),
        NoticeKinds.ReassessmentDue => new(Enterprise, "Nước mắm Vịnh Xanh", NoticeArguments.Write(("assessment", "a1"))),
        NoticeKinds.AccessAsked => new(Enterprise, "Nước mắm Vịnh Xanh", NoticeArguments.Write(("request", "r1"))),
        NoticeKinds.AccessGranted or NoticeKinds.AccessDeclined or NoticeKinds.RoleChanged or NoticeKinds.MemberRemoved
            or NoticeKinds.OwnershipReceived => new(Enterprise, "Nước mắm Vịnh Xanh", NoticeArguments.None),
        NoticeKinds.BreachDue or NoticeKinds.BreachOverdue => new(null, null, NoticeArguments.Write(("breach", "b1"))),
        NoticeKinds.ProofCode => new(Enterprise, "Nước mắm Vịnh Xanh", NoticeArguments.Write(("days", "3")), "ABCD-EFGH-JKMN"),
        NoticeKinds.ProofCodePosted or NoticeKinds.Represented or NoticeKinds.RepresentedElsewhere or NoticeKinds.CaseAnswered =>
            new(Enterprise, "Nước mắm Vịnh Xanh", NoticeArguments.None),
        NoticeKinds.ProofDeclined or NoticeKinds.OwnershipMovedTo or NoticeKinds.OwnershipMovedFrom =>
            new(Enterprise, "Nước mắm Vịnh Xanh", NoticeArguments.Write(("reason", "Giấy tờ đã hết hạn"))),
        NoticeKinds.UseAskedAgain or NoticeKinds.UseEnding or NoticeKinds.UseLapsed =>
            new(Enterprise, "Nước mắm Vịnh Xanh", NoticeArguments.Write(("count", "2"))),
        NoticeKinds.StaffInvited => new(null, null, NoticeArguments.Write(("days", "7")), $"{Site}/account/link?code=1"),
        NoticeKinds.MemberInvited => new(Enterprise, "Nước mắm Vịnh Xanh", NoticeArguments.None, "/enterprise/invitation/e1/t1"),
        _ => new(null, null, NoticeArguments.None, $"{Site}/account/link?code=1"),
    };

    private static string AddressOf(string kind) => kind switch
    {
        NoticeKinds.DraftRecall => $"{Site}/enterprise/{Enterprise}/assessments/d1",
        NoticeKinds.ReassessmentDue => $"{Site}/enterprise/{Enterprise}/assessments",
        NoticeKinds.AccessAsked or NoticeKinds.AccessGranted => $"{Site}/enterprise/{Enterprise}",
        NoticeKinds.RoleChanged or NoticeKinds.OwnershipReceived => $"{Site}/enterprise/{Enterprise}/members",
        NoticeKinds.UseAskedAgain or NoticeKinds.UseEnding or NoticeKinds.UseLapsed => $"{Site}/enterprise/{Enterprise}/migration",
        NoticeKinds.BreachDue or NoticeKinds.BreachOverdue => $"{Site}/admin/breaches/b1",
        NoticeKinds.ProofCode => "ABCD-EFGH-JKMN",
        NoticeKinds.ProofCodePosted or NoticeKinds.ProofDeclined or NoticeKinds.RepresentedElsewhere => $"{Site}/enterprise/{Enterprise}/proof",
        NoticeKinds.CaseAnswered => $"{Site}/enterprise/{Enterprise}/sharing",
        NoticeKinds.Represented or NoticeKinds.OwnershipMovedTo => $"{Site}/enterprise/{Enterprise}",
        NoticeKinds.MemberInvited => $"{Site}/enterprise/invitation/e1/t1",
        _ => $"{Site}/account/link?code=1",
    };
}

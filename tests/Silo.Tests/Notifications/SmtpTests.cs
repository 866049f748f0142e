using MailKit.Net.Smtp;
using Microsoft.Extensions.Configuration;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Notifications;
using SanSangSo.Silo.Storage;
using SanSangSo.TestCommon;
using Xunit;

namespace SanSangSo.Silo.Tests.Notifications;

public sealed class SmtpTests
{
    private static readonly DueMail Reminder = new(
        Guid.Parse("0190d3f0-0000-7000-8000-000000000001"), NoticeKinds.DraftRecall, Guid.NewGuid(), "person@example.vn", "Trần Thị Bé",
        "vi", "token", Guid.NewGuid(), "Nước mắm Vịnh Xanh", NoticeArguments.Write(("draft", "d"), ("days", "3")), Secret: null,
        IsReminder: true, Attempts: 0);

    private readonly TestClock _clock = new();

    [Fact]
    public async Task A_repeated_mail_has_the_same_message_id()
    {
        await using var server = new SmtpListener();
        var settings = Settings(server.Port);
        for (var i = 0; i < 2; i++)
        {
            using var mail = new MailComposer(settings, _clock).Compose(Reminder);
            await new SmtpTransport(settings).SendAsync(Reminder.Id, mail, CancellationToken.None);
        }

        Assert.Equal(2, server.Mails.Count);
        Assert.All(server.Mails, mail =>
        {
            Assert.Contains("Message-Id: <0190d3f0000070008000000000000001@sansangso.example.vn>", mail, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("List-Unsubscribe: <https://sansangso.example.vn/unsubscribe/token>", mail, StringComparison.Ordinal);
            Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", mail, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_mail_that_is_no_reminder_offers_no_end_to_reminders()
    {
        var account = Reminder with { Kind = NoticeKinds.ConfirmAddress, IsReminder = false, Secret = "https://sansangso.example.vn/c" };

        using var mail = new MailComposer(Settings(25), _clock).Compose(account);

        Assert.Null(mail.Headers["List-Unsubscribe"]);
        Assert.DoesNotContain("unsubscribe", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_listening_is_told_apart_from_a_refused_mail()
    {
        await using var server = new SmtpListener { RefuseRecipients = true };
        var closed = Settings(Ports.FindFree());
        using var mail = new MailComposer(closed, _clock).Compose(Reminder);

        await Assert.ThrowsAsync<MailServerUnreachableException>(() =>
            new SmtpTransport(closed).SendAsync(Reminder.Id, mail, CancellationToken.None));
        await Assert.ThrowsAsync<SmtpCommandException>(() =>
            new SmtpTransport(Settings(server.Port)).SendAsync(Reminder.Id, mail, CancellationToken.None));
    }

    private static SiloSettings Settings(int port) => SiloSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("Site:PublicUrl", (string?)"https://sansangso.example.vn"),
            KeyValuePair.Create("Mail:Mode", (string?)"Smtp"),
            KeyValuePair.Create("Mail:Smtp:Host", (string?)"127.0.0.1"),
            KeyValuePair.Create("Mail:Smtp:Port", (string?)port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            KeyValuePair.Create("Mail:Smtp:From", (string?)"no-reply@sansangso.example.vn"),
        ]).Build(),
        "Production");
}

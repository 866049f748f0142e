using MimeKit;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Notifications;

/// <summary>Makes the mail of an outbox item: plain text in the person's language, with a Message-ID that follows from the item's id.</summary>
internal sealed class MailComposer(SiloSettings settings, [FromKeyedServices(Clock.Business)] TimeProvider clock)
{
    private const string SenderName = "Sẵn Sàng Số";

    private readonly MailboxAddress _sender = SenderOf(settings);

    /// <exception cref="FormatException">The item lacks what its text needs.</exception>
    public MimeMessage Compose(DueMail due)
    {
        var facts = new NoticeFacts(due.EnterpriseId, due.EnterpriseName, due.Arguments, due.Secret);
        var unsubscribe = due.IsReminder ? settings.Site.AddressOf($"/unsubscribe/{due.UnsubscribeToken}") : null;
        var text = Notices.Of(due.Kind).ToMail(due.Language, facts, settings.Site.PublicUrl, unsubscribe);
        var mail = new MimeMessage
        {
            MessageId = $"{due.Id:N}@{settings.Site.Host}",
            Date = clock.GetUtcNow().ToOffset(Assessments.Language.LocalDay.Offset),
            Subject = text.Subject,
            Body = new TextPart("plain") { Text = text.Body },
        };
        mail.From.Add(_sender);
        mail.To.Add(new MailboxAddress(due.PersonName, due.Email));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add(HeaderId.ContentLanguage, due.Language);
        if (unsubscribe is not null)
        {
            mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe}>");
            mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return mail;
    }

    private static MailboxAddress SenderOf(SiloSettings settings)
    {
        var from = settings.Mail.Smtp.From is { Length: > 0 } given ? given : $"no-reply@{settings.Site.Host}";
        var address = MailboxAddress.Parse(from);
        return string.IsNullOrEmpty(address.Name) ? new MailboxAddress(SenderName, address.Address) : address;
    }
}

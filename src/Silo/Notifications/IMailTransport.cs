using MimeKit;

namespace SanSangSo.Silo.Notifications;

/// <summary>Takes a finished mail out of the house.</summary>
internal interface IMailTransport
{
    /// <param name="outboxId">Names the mail: sending the same one again must not make a second one where that can be helped.</param>
    /// <exception cref="MailServerUnreachableException">No mail can leave at this moment.</exception>
    Task SendAsync(Guid outboxId, MimeMessage mail, CancellationToken cancellationToken);

    /// <summary>Removes what of that mail lies where we can reach it; what was handed to a mail server is out of reach.</summary>
    Task TakeBackAsync(Guid outboxId);
}

using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using SanSangSo.Silo.Hosting;

namespace SanSangSo.Silo.Notifications;

/// <summary>
/// Hands each mail to the mail server. A crash between its answer and our mark repeats the mail, with the same Message-ID; that is all
/// SMTP can promise.
/// </summary>
internal sealed class SmtpTransport(SiloSettings settings) : IMailTransport
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private const int ImplicitTlsPort = 465;

    public async Task SendAsync(Guid outboxId, MimeMessage mail, CancellationToken cancellationToken)
    {
        var smtp = settings.Mail.Smtp;
        using var client = new SmtpClient { Timeout = (int)Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, Security(smtp), cancellationToken);
            if (!string.IsNullOrEmpty(smtp.User))
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password!, cancellationToken);
            }
        }
        catch (Exception e) when (
            e is SocketException or IOException or TimeoutException or SslHandshakeException or AuthenticationException
                or SmtpProtocolException or SmtpCommandException or NotSupportedException)
        {
            throw new MailServerUnreachableException("The mail server cannot be reached or does not let us in.", e);
        }

        await client.SendAsync(mail, cancellationToken);
        await LeaveAsync(client, cancellationToken);
    }

    public Task TakeBackAsync(Guid outboxId) => Task.CompletedTask;

    // Credentials never travel in the clear; without any, encryption is taken where it is offered.
    private static SecureSocketOptions Security(SmtpOptions smtp) =>
        smtp.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect
        : string.IsNullOrEmpty(smtp.User) ? SecureSocketOptions.StartTlsWhenAvailable
        : SecureSocketOptions.StartTls;

    // The mail is the server's already; a goodbye that fails must not send it again.
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException or SmtpProtocolException or OperationCanceledException)
        {
            // Nothing is left to do with this connection.
        }
    }
}

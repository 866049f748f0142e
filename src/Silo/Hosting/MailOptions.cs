using MimeKit;

namespace SanSangSo.Silo.Hosting;

public enum MailMode
{
    /// <summary>Mails become <c>.eml</c> files in a folder.</summary>
    Pickup,

    /// <summary>Mails are handed to a mail server.</summary>
    Smtp,
}

/// <summary>Section <c>Mail</c>: how messages leave.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public MailMode Mode { get; set; } = MailMode.Pickup;

    /// <summary>Empty means <c>mail</c> in the data folder.</summary>
    public string PickupFolder { get; set; } = "";

    public SmtpOptions Smtp { get; init; } = new();

    internal IEnumerable<string> Problems() => Mode == MailMode.Smtp ? Smtp.Problems() : [];
}

/// <summary>Section <c>Mail:Smtp</c>. With a user, the connection must be encrypted: port 465 at once, any other by STARTTLS.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address; empty means <c>no-reply@</c> the site's host, with pickup only.</summary>
    public string From { get; set; } = "";

    internal IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Host))
        {
            yield return "Mail:Smtp:Host is missing.";
        }

        if (!Ports.IsValid(Port))
        {
            yield return "Mail:Smtp:Port must be between 1 and 65535.";
        }

        if (!MailboxAddress.TryParse(From, out _))
        {
            yield return "Mail:Smtp:From must be a mail address.";
        }

        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
        {
            yield return "Mail:Smtp:User and Mail:Smtp:Password belong together; one is missing.";
        }
    }
}

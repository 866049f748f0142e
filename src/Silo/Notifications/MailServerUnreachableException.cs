namespace SanSangSo.Silo.Notifications;

/// <summary>The mail server cannot be reached or does not let us in: this is about no single mail.</summary>
internal sealed class MailServerUnreachableException : Exception
{
    public MailServerUnreachableException()
    {
    }

    public MailServerUnreachableException(string message)
        : base(message)
    {
    }

    public MailServerUnreachableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

namespace SanSangSo.Silo.Hosting;

/// <summary>The process may not start as it is configured; the message is one line for whoever starts it.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException()
    {
    }

    public StartRefusedException(string message)
        : base(message)
    {
    }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

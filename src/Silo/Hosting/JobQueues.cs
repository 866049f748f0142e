namespace SanSangSo.Silo.Hosting;

/// <summary>What long work may not hold up has a queue of its own.</summary>
internal static class JobQueues
{
    public const string Default = "default";
    public const string Mail = "mail";
    public const string Nightly = "nightly";

    public static readonly string[] All = [Default, Mail, Nightly];
}

using System.Collections.Immutable;

namespace SanSangSo.Silo.Hosting;

/// <summary>Whether this process can serve. Costs little however often it is asked: an answer is kept for two seconds.</summary>
public interface ISiloHealth
{
    Task<SiloHealthReport> CheckAsync(CancellationToken cancellationToken = default);
}

/// <summary>
/// The parts and whether each works. <paramref name="OldestDueMail"/>: how long the oldest mail that should have left has waited, null
/// where none does or nobody knows; a mail server that is away makes nobody unready.
/// </summary>
public sealed record SiloHealthReport(ImmutableArray<HealthPart> Parts, TimeSpan? OldestDueMail)
{
    public bool Ready => Parts.All(p => p.Works);
}

/// <summary>One part: <c>silo</c>, <c>store</c>, <c>jobs</c>, or <c>cluster</c> where this process is a client.</summary>
public sealed record HealthPart(string Name, bool Works);

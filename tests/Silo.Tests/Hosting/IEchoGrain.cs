using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Silo.Tests.Hosting;

/// <summary>Gives back what it got; placed so that two keys live on two silos.</summary>
[Alias("echo")]
public interface IEchoGrain : IGrainWithIntegerKey
{
    [Alias("events")]
    Task<ImmutableArray<EnterpriseEvent>> EchoAsync(ImmutableArray<EnterpriseEvent> events);

    [Alias("outcome")]
    Task<Outcome<AnswersStored>> EchoAsync(Outcome<AnswersStored> outcome);

    [Alias("enterprise")]
    Task<RegisterEnterprise> EchoAsync(RegisterEnterprise command);

    [Alias("draft")]
    Task<Draft?> EchoAsync(Draft? draft);

    [Alias("caller")]
    Task<Caller> EchoAsync(Caller caller);

    [Alias("silo")]
    Task<string> WhereAsync();
}

internal sealed class EchoGrain(ILocalSiloDetails silo) : Grain, IEchoGrain
{
    public Task<ImmutableArray<EnterpriseEvent>> EchoAsync(ImmutableArray<EnterpriseEvent> events) => Task.FromResult(events);

    public Task<Outcome<AnswersStored>> EchoAsync(Outcome<AnswersStored> outcome) => Task.FromResult(outcome);

    public Task<RegisterEnterprise> EchoAsync(RegisterEnterprise command) => Task.FromResult(command);

    public Task<Draft?> EchoAsync(Draft? draft) => Task.FromResult(draft);

    public Task<Caller> EchoAsync(Caller caller) => Task.FromResult(caller);

    public Task<string> WhereAsync() => Task.FromResult(silo.SiloAddress.ToString());
}

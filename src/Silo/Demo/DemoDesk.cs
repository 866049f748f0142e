using Orleans.Concurrency;
using SanSangSo.Assessments.Demo;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.Demo;

[StatelessWorker]
[GrainType("demo-desk")]
internal sealed class DemoDesk(IStoreSettings settings) : Grain, IDemoDesk
{
    public async Task<bool> IsSampleAsync() => await settings.GetAsync(SettingNames.Demo) == DemoSeeder.Mark;
}

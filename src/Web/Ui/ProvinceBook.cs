using System.Collections.Immutable;
using SanSangSo.Assessments.Provinces;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Ui;

/// <summary>The provinces as they are shown, asked for once a request.</summary>
public sealed class ProvinceBook(IGrainFactory grains)
{
    private Task<ImmutableArray<ProvinceView>>? _all;

    /// <summary>In the order of their codes.</summary>
    public Task<ImmutableArray<ProvinceView>> ListAsync() =>
        _all ??= grains.AskAsync(IProvinceDesk.Key, (IProvinceDesk desk) => desk.ListAsync());

    public async Task<ProvinceView?> FindAsync(string code) => (await ListAsync()).FirstOrDefault(p => p.Code == code);
}

namespace SanSangSo.Assessments.Demo;

/// <summary>
/// Whether the store holds sample data, which every page must say, also when started without demo later. Read-only, stateless; key
/// <c>demo</c>.
/// </summary>
[Alias("demo-desk")]
public interface IDemoDesk : IGrainWithStringKey
{
    public const string Key = "demo";

    [Alias("is-sample")]
    Task<bool> IsSampleAsync();
}

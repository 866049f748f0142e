namespace SanSangSo.Silo.Hosting;

/// <summary>Section <c>Province</c>: the default for sign-up and demo data, not a limit.</summary>
public sealed class ProvinceOptions
{
    public const string Section = "Province";

    public string Code { get; set; } = "56";

    internal IEnumerable<string> Problems()
    {
        if (Assessments.Enterprises.Catalogues.Province(Code) is null)
        {
            yield return "Province:Code is not a province this service knows.";
        }
    }
}

using System.ComponentModel.DataAnnotations;

namespace SanSangSo.Web.Pages;

/// <summary>One field of every kind.</summary>
public sealed class DesignInput
{
    public string Name { get; set; } = "";

    public string? TaxCode { get; set; }

    public int? Employees { get; set; }

    [DataType(DataType.Password)]
    public string? Secret { get; set; }

    public string? Remark { get; set; }

    public string? Sector { get; set; }

    public string? Ownership { get; set; }

    public bool? HasWebsite { get; set; }

    public IList<string> Channels { get; set; } = [];

    public bool Agrees { get; set; }

    public string? First { get; set; }

    public string? Second { get; set; }
}

using System.Text.Json.Serialization;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.Provinces;

/// <summary>
/// How a province is called and shown. <paramref name="ShortName"/> stands in the header; mail, phone and address are the department's, for
/// enterprises, and empty where there is none; <paramref name="Colour"/> is <c>#rrggbb</c>, white text can be read on it.
/// </summary>
public sealed record ProvinceDetails(
    LocalText Name, string ShortName, LocalText Department, string Mail, string Phone, string Address, string Colour)
{
    [JsonIgnore]
    public bool HasContact => Mail.Length > 0 || Phone.Length > 0 || Address.Length > 0;
}

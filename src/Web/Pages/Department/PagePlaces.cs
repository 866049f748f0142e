using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Department;

/// <summary>
/// Where a page of the list begins, as the address carries it: sealed, because the key of the last row is its name in other letters.
/// </summary>
public sealed class PagePlaces(IDataProtectionProvider protection)
{
    private readonly AddressSeal _seal = new(protection, "department-page-place");

    /// <param name="after">The last row of the page before.</param>
    /// <param name="shown">How many rows the pages before have shown.</param>
    public string Seal(PageKey after, int shown)
    {
        ArgumentNullException.ThrowIfNull(after);
        return _seal.Seal(string.Create(CultureInfo.InvariantCulture, $"{after.Id:N}{shown:X8}{after.SortKey}"));
    }

    /// <summary>Null for what this service did not seal: the list then begins at its start.</summary>
    public (PageKey After, int Shown)? Open(string? sealedText) => _seal.Open<(PageKey, int)?>(sealedText, text => (
        new PageKey(text[40..], Guid.ParseExact(text[..32], "N")),
        int.Parse(text[32..40], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
}

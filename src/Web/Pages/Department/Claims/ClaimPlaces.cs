using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Department.Claims;

/// <summary>Where a page of the claims begins, as the address carries it; sealed, so that it is one that this service has given.</summary>
public sealed class ClaimPlaces(IDataProtectionProvider protection)
{
    private readonly AddressSeal _seal = new(protection, "department-claim-place");

    public string Seal(ClaimKey after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return _seal.Seal(string.Create(CultureInfo.InvariantCulture, $"{after.Id:N}{after.DueAt}"));
    }

    /// <summary>Null for what this service did not seal: the list then begins at its start.</summary>
    public ClaimKey? Open(string? sealedText) => _seal.Open(sealedText, text => new ClaimKey(
        long.Parse(text[32..], CultureInfo.InvariantCulture), Guid.ParseExact(text[..32], "N")));
}

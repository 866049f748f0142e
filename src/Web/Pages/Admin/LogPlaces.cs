using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Ui;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>Where a page of the log begins, sealed in its address.</summary>
public sealed class LogPlaces(IDataProtectionProvider protection)
{
    private readonly AddressSeal _seal = new(protection, "log-place");

    public string Seal(LogPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return _seal.Seal(string.Create(CultureInfo.InvariantCulture, $"{place.At} {place.StreamId:N} {place.Sequence}"));
    }

    /// <summary>Null for what this service did not seal: the log then begins at its newest.</summary>
    public LogPlace? Open(string? sealedText) => _seal.Open(sealedText, text =>
    {
        var parts = text.Split(' ');
        return new LogPlace(
            long.Parse(parts[0], CultureInfo.InvariantCulture), Guid.ParseExact(parts[1], "N"), long.Parse(parts[2], CultureInfo.InvariantCulture));
    });
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using SanSangSo.Assessments;
using SanSangSo.Assessments.Language;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Pages.Enterprise.Assessments;

/// <summary>The score receipt as a file that anyone can compute again; nothing in it says whose it is.</summary>
public sealed class ReceiptFileModel(IGrainFactory grains, PersonContext person) : AssessmentPage(grains, person)
{
    private static readonly DomainJson Indented = new(new JsonSerializerOptions(DomainJson.Default.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ReadSubmittedAsync() is not { } submitted)
        {
            return NotFound();
        }

        var json = JsonSerializer.Serialize(submitted.Receipt, Indented.ScoreReceipt) + "\n";
        var day = LocalDay.DayOf(submitted.SubmittedAt).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return File(Encoding.UTF8.GetBytes(json), "application/json", $"{submitted.Instrument}-{day}.json");
    }
}

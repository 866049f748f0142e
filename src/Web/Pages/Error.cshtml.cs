using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SanSangSo.Web.Pages;

/// <summary>Says in words that something failed, never how. It is shown again in place of a failed form post, hence no token.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Words { get; private set; } = "Status.Failed";

    /// <summary>The trace id, by which the failure is found in the logs.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet(int? code) => Explain(code);

    public void OnPost(int? code) => Explain(code);

    private void Explain(int? code) => Words = code switch
    {
        400 => "Status.Refused",
        401 or 403 => "Status.Forbidden",
        429 => "Status.Busy",
        _ => "Status.Failed",
    };
}

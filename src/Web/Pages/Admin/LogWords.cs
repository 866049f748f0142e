using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Admin;

/// <summary>The journal in the reader's words; what has no words yet is shown by its code.</summary>
public sealed class LogWords(IStringLocalizer<AdminTexts> texts)
{
    private readonly Lazy<HashSet<string>> _known = new(() =>
        texts.GetAllStrings(includeParentCultures: true).Select(text => text.Name).ToHashSet(StringComparer.Ordinal));

    /// <param name="kind">As <see cref="EventKinds"/> names it.</param>
    public string Kind(string kind) => Say("Kind." + kind, kind);

    public string Stream(string kind) => Say("Stream." + kind, kind);

    public string What(LogRow row, LogEvent happened)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(happened);
        var kind = Kind($"{row.StreamKind}.{happened.Kind}");
        return happened.Result is { } result ? $"{kind}: {Say("Result." + result, result)}" : kind;
    }

    public string Who(LogRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Actor == Caller.System ? texts["Log.Service"] : row.ActorName ?? texts["Log.Erased"];
    }

    public string About(LogRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (row.StreamKind, row.About) switch
        {
            (StreamKinds.Invitation, { } address) => texts["Log.Invitation", address],
            (_, { } name) => name,
            (StreamKinds.Person or StreamKinds.Breach or StreamKinds.Instrument or StreamKinds.Platforms, null) => "",
            _ => texts["Log.Erased"],
        };
    }

    private string Say(string key, string otherwise) => _known.Value.Contains(key) ? texts[key] : otherwise;
}

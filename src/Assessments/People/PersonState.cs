using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>A person as decisions need it.</summary>
public sealed record PersonState(
    TextRef? Email, TextRef? Name, string Language, bool RemindersStopped, ImmutableArray<Office> Offices,
    ImmutableArray<Consent> Consents)
{
    public const int Format = 2;

    public static readonly PersonState Empty = new(null, null, Languages.Vietnamese, false, [], []);
}

/// <summary>An officer of a province, in the name of an agency.</summary>
public sealed record Office(string Province, string Agency);

/// <summary>A consent that stands: to which text of the purpose, and since when (Unix milliseconds).</summary>
public sealed record Consent(string Purpose, int TextVersion, long At);

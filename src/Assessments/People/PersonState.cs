using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Language;

namespace SanSangSo.Assessments.People;

/// <summary>A person as decisions need it; <paramref name="Requests"/> are those about the own data that wait for an answer.</summary>
public sealed record PersonState(
    TextRef? Email, TextRef? Name, string Language, bool RemindersStopped, ImmutableArray<Office> Offices,
    ImmutableArray<Consent> Consents, ImmutableArray<StaffRole> Roles, ImmutableArray<Guid> Requests, bool IsErased)
{
    public const int Format = 4;

    public static readonly PersonState Empty = new(null, null, Languages.Vietnamese, false, [], [], [], [], false);

    /// <summary>Whether the person holds the role, an officer's in that province.</summary>
    public bool Holds(StaffRole role, string? province) =>
        role == StaffRole.Officer ? Offices.Any(o => o.Province == province) : Roles.Contains(role);
}

/// <summary>An officer of a province, in the name of an agency; a head (lãnh đạo) where <paramref name="Head"/>.</summary>
public sealed record Office(string Province, string Agency, bool Head = false);

/// <summary>A consent that stands: to which text of the purpose, and since when (Unix milliseconds).</summary>
public sealed record Consent(string Purpose, int TextVersion, long At);

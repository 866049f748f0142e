using System.Collections.Immutable;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Size by Decree 80/2021/NĐ-CP Art. 5; <see cref="Unknown"/> where the facts do not decide, never a guess.</summary>
public enum SizeClass
{
    Unknown,
    Micro,
    Small,
    Medium,
    Large,
}

/// <summary>The legal form as the owner says it. Only a company can be an SME under Decree 80/2021/NĐ-CP.</summary>
public enum LegalForm
{
    Company,
    Household,
    Cooperative,
    Branch,
}

/// <summary>Who owns it: Programme 39-CTr/TU counts state-owned enterprises of the province apart.</summary>
public enum Ownership
{
    Private,
    StateOfProvince,
    StateOfCentre,
}

/// <summary>
/// The size dimension of figures: size class for companies, the form for all who are never counted as SMEs.
/// </summary>
public enum SizeGroup
{
    Unknown,
    Micro,
    Small,
    Medium,
    Large,
    Household,
    Cooperative,
    Branch,
}

/// <summary>
/// What a member may do in an enterprise: an owner everything, the other members included; an editor all that is about the enterprise
/// itself; a viewer reads.
/// </summary>
public enum MemberRole
{
    Owner,
    Editor,
    Viewer,
}

public static class LegalForms
{
    /// <summary>
    /// The forms a tax code can belong to: 12 digits are a household's, 13 a branch's; 10 digits can be a company's, a
    /// co-operative's or an older household code.
    /// </summary>
    public static ImmutableArray<LegalForm> Fitting(TaxCodeKind kind) => kind switch
    {
        TaxCodeKind.Household => [LegalForm.Household],
        TaxCodeKind.Branch => [LegalForm.Branch],
        TaxCodeKind.Enterprise => [LegalForm.Company, LegalForm.Household, LegalForm.Cooperative],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

public static class SizeGroups
{
    public static SizeGroup Of(LegalForm form, SizeClass size) => form switch
    {
        LegalForm.Household => SizeGroup.Household,
        LegalForm.Cooperative => SizeGroup.Cooperative,
        LegalForm.Branch => SizeGroup.Branch,
        LegalForm.Company => size switch
        {
            SizeClass.Unknown => SizeGroup.Unknown,
            SizeClass.Micro => SizeGroup.Micro,
            SizeClass.Small => SizeGroup.Small,
            SizeClass.Medium => SizeGroup.Medium,
            SizeClass.Large => SizeGroup.Large,
            _ => throw new ArgumentOutOfRangeException(nameof(size)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };
}

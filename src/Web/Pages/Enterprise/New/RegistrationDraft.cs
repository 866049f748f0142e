using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Web.Pages.Enterprise.New;

/// <summary>
/// What has been typed of an enterprise that is not registered yet. <paramref name="EnterpriseId"/> was made when the first page was
/// asked for and names the enterprise afterwards, so that a form sent twice registers once.
/// </summary>
public sealed record RegistrationDraft(
    Guid EnterpriseId,
    TaxCode TaxCode,
    string? Name = null,
    string? Commune = null,
    string? BusinessLine = null,
    LegalForm? Form = null,
    Ownership? Ownership = null,
    bool WomenOwned = false,
    bool ManyFemaleWorkers = false,
    bool SocialEnterprise = false,
    bool AccessAsked = false)
{
    /// <summary>A household has one owner and none of the legal marks of a company: there is nothing to ask.</summary>
    public bool AsksAbout => TaxCode.Kind != TaxCodeKind.Household;

    public int Steps => AsksAbout ? 5 : 4;

    public bool IsComplete => Next == EnterpriseLinks.NewCheck(EnterpriseId);

    /// <summary>The first page that still waits for an answer; the check page when none does.</summary>
    public string Next =>
        Name is null || Commune is null ? EnterpriseLinks.NewIdentity(EnterpriseId)
        : BusinessLine is null ? EnterpriseLinks.NewLine(EnterpriseId)
        : AsksAbout && (Form is null || Ownership is null) ? EnterpriseLinks.NewAbout(EnterpriseId)
        : EnterpriseLinks.NewCheck(EnterpriseId);

    /// <summary>Another code may belong to another legal form; what was typed besides stays.</summary>
    public RegistrationDraft With(TaxCode code) => this with
    {
        TaxCode = code,
        Form = Form is { } form && LegalForms.Fitting(code.Kind).Contains(form) ? form : null,
        AccessAsked = AccessAsked && code == TaxCode,
    };

    /// <exception cref="InvalidOperationException">A page still waits for its answer.</exception>
    public ProfileDetails Details() => !IsComplete
        ? throw new InvalidOperationException("The registration is not complete.")
        : AsksAbout
        ? new ProfileDetails(
            Name!, Commune!, BusinessLine!, Form!.Value, Ownership!.Value, WomenOwned, ManyFemaleWorkers, SocialEnterprise)
        : new ProfileDetails(
            Name!, Commune!, BusinessLine!, LegalForm.Household, SanSangSo.Assessments.Enterprises.Ownership.Private, false, false, false);
}

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Looks enterprises up by their whole tax code. Read-only, stateless; key <c>register</c>.</summary>
[Alias("register-desk")]
public interface IRegisterDesk : IGrainWithStringKey
{
    public const string Key = "register";

    [Alias("find")]
    Task<TaxCodeStanding> FindAsync(Guid personId, TaxCode taxCode);
}

/// <summary>
/// Who is behind a tax code: the enterprise of it that the person who asks is a member of, and the one whose representative is proved. Others
/// that only name the code are nobody's business.
/// </summary>
public sealed record TaxCodeStanding(Guid? Own, Guid? Represented);

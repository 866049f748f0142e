namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// Looks an enterprise up by its whole tax code. Read-only, stateless; key <c>register</c>. The UNIQUE code in the store decides who is
/// first, this desk only tells early.
/// </summary>
[Alias("register-desk")]
public interface IRegisterDesk : IGrainWithStringKey
{
    public const string Key = "register";

    [Alias("find")]
    Task<Guid?> FindAsync(TaxCode taxCode);
}

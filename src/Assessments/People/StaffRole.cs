namespace SanSangSo.Assessments.People;

/// <summary>What a person does for the service beside being a member of enterprises.</summary>
public enum StaffRole
{
    /// <summary>Of one province's department, in the name of an agency; some are its heads.</summary>
    Officer,

    /// <summary>Sees an enterprise only while engaged by it.</summary>
    Consultant,

    /// <summary>Reads, and changes nothing.</summary>
    Auditor,

    /// <summary>Gives and ends roles, and reads the audit log.</summary>
    Administrator,
}

/// <summary>
/// A role as it is offered, granted or held. <paramref name="Province"/>, <paramref name="Agency"/> and <paramref name="Head"/> belong to
/// officers alone; the others hold their role for the whole service.
/// </summary>
public sealed record StaffOffer(StaffRole Role, string? Province, string? Agency, bool Head)
{
    /// <summary>Letters of an agency's name at most.</summary>
    public const int AgencyMaximum = 150;

    public static StaffOffer Of(StaffRole role) => new(role, null, null, Head: false);
}

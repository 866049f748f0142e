using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.People;

/// <summary>
/// An account that exists only with <c>Demo:Enabled</c>; its id follows from its address, so that credentials and facts of the store meet
/// whichever is made first. <paramref name="Role"/> is the role it holds beside memberships, or null.
/// </summary>
public sealed record DemoAccount(string Email, string Name, StaffOffer? Role)
{
    public Guid Id { get; } = DerivedId.From("demo-account", Email);
}

/// <summary>The demo accounts, one a role.</summary>
public static class DemoAccounts
{
    public static readonly DemoAccount Owner = new("owner@demo.test", "Nguyễn Thị Mẫu", null);

    public static readonly DemoAccount Officer = new(
        "officer@demo.test", "Trần Văn Mẫu", new StaffOffer(StaffRole.Officer, "56", "Sở Khoa học và Công nghệ", Head: false));

    public static readonly DemoAccount Consultant = new("consultant@demo.test", "Lê Minh Mẫu", StaffOffer.Of(StaffRole.Consultant));

    public static readonly DemoAccount Auditor = new("auditor@demo.test", "Phạm Thu Mẫu", StaffOffer.Of(StaffRole.Auditor));

    public static readonly DemoAccount Admin = new("admin@demo.test", "Đỗ Hoàng Mẫu", StaffOffer.Of(StaffRole.Administrator));

    public static ImmutableArray<DemoAccount> All { get; } = [Owner, Officer, Consultant, Auditor, Admin];
}

using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.People;

/// <summary>
/// An account that exists only with <c>Demo:Enabled</c>; its id follows from its address, so that credentials and facts of the store meet
/// whichever is made first. <paramref name="Province"/> is the province it is an officer of, or null.
/// </summary>
public sealed record DemoAccount(string Email, string Name, string? Province, string? Agency)
{
    public Guid Id { get; } = DerivedId.From("demo-account", Email);
}

/// <summary>The demo accounts, one a role.</summary>
public static class DemoAccounts
{
    public static readonly DemoAccount Owner = new("owner@demo.test", "Nguyễn Thị Mẫu", null, null);

    public static readonly DemoAccount Officer = new("officer@demo.test", "Trần Văn Mẫu", "56", "Sở Khoa học và Công nghệ");

    public static readonly DemoAccount Consultant = new("consultant@demo.test", "Lê Minh Mẫu", null, null);

    public static readonly DemoAccount Auditor = new("auditor@demo.test", "Phạm Thu Mẫu", null, null);

    public static readonly DemoAccount Admin = new("admin@demo.test", "Đỗ Hoàng Mẫu", null, null);

    public static ImmutableArray<DemoAccount> All { get; } = [Owner, Officer, Consultant, Auditor, Admin];
}

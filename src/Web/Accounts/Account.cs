using Microsoft.AspNetCore.Identity;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Credentials and nothing else: the key is the person's id, the user name the mail address to sign in with. Whatever is known of the
/// person beside that lies behind <c>IPersonGrain</c>.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public static Account For(string email) => new() { Id = Guid.CreateVersion7(), UserName = email };
}

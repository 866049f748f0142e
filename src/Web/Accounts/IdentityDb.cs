using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SanSangSo.Web.Accounts;

/// <summary>The database of credentials and open sessions, and of the keys that protect cookies and forms where several processes share them.</summary>
public abstract class IdentityDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public const string Schema = "identity";

    /// <summary>Bytes, as WebAuthn limits them.</summary>
    private const int CredentialIdMaximum = 1023;

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    // Of what Identity maps, the model leaves out what is not a credential.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedPropertyIgnoredWarning));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
            account.Property(a => a.LockoutEnd).HasConversion(
                end => end!.Value.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        // What Identity's third schema adds; its other changes are lengths of keys that nothing here comes near.
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("account_passkey");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(CredentialIdMaximum);
            passkey.OwnsOne(p => p.Data).ToJson();
            passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<Session>(session =>
        {
            session.ToTable("session");
            session.Property(s => s.Device).HasMaxLength(40);
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ProtectionKey>().ToTable("protection_key").HasKey(key => key.Id);
    }
}

/// <summary>One key of Data Protection as XML.</summary>
public sealed class ProtectionKey
{
    public required Guid Id { get; init; }

    public required string Xml { get; init; }
}

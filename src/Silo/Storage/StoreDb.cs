using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage.Rows;

namespace SanSangSo.Silo.Storage;

/// <summary>
/// The store's schema and its reads. Writing goes by <see cref="IStore.WriteAsync"/> only: <c>SaveChanges</c> refuses.
/// Portable: instants are <see cref="long"/> Unix milliseconds, days <see cref="DateOnly"/>, enums words, ids 128 bits that both databases
/// order alike; names are ordered by <see cref="StoredEnterprise.SortKey"/>. No foreign keys: the journal is the truth, and
/// checks of other rows would take locks in an order that commits do not know.
/// </summary>
internal abstract class StoreDb(DbContextOptions options) : DbContext(options)
{
    public const string HistoryTable = "store_history";

    /// <summary>The index that lets one enterprise only be the one that a tax code stands for.</summary>
    public const string UniqueTaxCode = "IX_enterprise_proven_tax_code";

    // What lists and figures read: strangers' words are no enterprise of the province.
    private const string Proven = "proven_at is not null";

    public DbSet<StoredEntry> Journal => Set<StoredEntry>();

    public DbSet<StoredSnapshot> Snapshots => Set<StoredSnapshot>();

    public DbSet<StoredText> Texts => Set<StoredText>();

    public DbSet<StoredAnchor> Anchors => Set<StoredAnchor>();

    public DbSet<StoredEnterprise> Enterprises => Set<StoredEnterprise>();

    public DbSet<StoredMembership> Memberships => Set<StoredMembership>();

    public DbSet<StoredAccessRequest> AccessRequests => Set<StoredAccessRequest>();

    public DbSet<StoredClaim> Claims => Set<StoredClaim>();

    public DbSet<StoredCase> SupportCases => Set<StoredCase>();

    public DbSet<StoredFile> Files => Set<StoredFile>();

    public DbSet<StoredAssessment> Assessments => Set<StoredAssessment>();

    public DbSet<StoredLook> AccessLog => Set<StoredLook>();

    public DbSet<StoredPerson> People => Set<StoredPerson>();

    public DbSet<StoredOfficer> Officers => Set<StoredOfficer>();

    public DbSet<StoredConsent> Consents => Set<StoredConsent>();

    public DbSet<StoredStaffRole> StaffRoles => Set<StoredStaffRole>();

    public DbSet<StoredInvitation> Invitations => Set<StoredInvitation>();

    public DbSet<StoredDataRequest> DataRequests => Set<StoredDataRequest>();

    public DbSet<StoredBreach> Breaches => Set<StoredBreach>();

    public DbSet<StoredInstrument> Instruments => Set<StoredInstrument>();

    public DbSet<StoredPlatform> Platforms => Set<StoredPlatform>();

    public DbSet<StoredNamedPlatform> NamedPlatforms => Set<StoredNamedPlatform>();

    public DbSet<StoredProvince> Provinces => Set<StoredProvince>();

    public DbSet<StoredMessage> Inbox => Set<StoredMessage>();

    public DbSet<StoredFollowUp> FollowUps => Set<StoredFollowUp>();

    public DbSet<StoredMail> Outbox => Set<StoredMail>();

    public DbSet<StoredCell> Cells => Set<StoredCell>();

    public DbSet<StoredFunctionCell> FunctionCells => Set<StoredFunctionCell>();

    public DbSet<StoredSetting> Settings => Set<StoredSetting>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw NotHere();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw NotHere();

    private static InvalidOperationException NotHere() => new("The store is written by commits only.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<SizeGroup>().HaveConversion<string>();
        configurationBuilder.Properties<Ownership>().HaveConversion<string>();
        configurationBuilder.Properties<MemberRole>().HaveConversion<string>();
        configurationBuilder.Properties<ProofWay>().HaveConversion<string>();
        configurationBuilder.Properties<StaffRole>().HaveConversion<string>();
        configurationBuilder.Properties<FollowUpKind>().HaveConversion<string>();
        configurationBuilder.Properties<FollowUpState>().HaveConversion<string>();
        configurationBuilder.Properties<DataRequestKind>().HaveConversion<string>();
        configurationBuilder.Properties<MailState>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredEntry>(e =>
        {
            e.ToTable("journal").HasKey(r => new { r.StreamKind, r.StreamId, r.Sequence });
            e.HasIndex(r => new { r.StreamKind, r.StreamId, r.OperationId }).IsUnique();
            e.HasIndex(r => new { r.At, r.StreamId, r.Sequence });
        });
        modelBuilder.Entity<StoredSnapshot>(e => e.ToTable("snapshot").HasKey(r => new { r.StreamKind, r.StreamId }));
        modelBuilder.Entity<StoredText>(e =>
        {
            e.ToTable("text").HasIndex(r => r.Subject);
            e.HasIndex(r => r.EraseAt).HasFilter("erase_at is not null");
        });
        modelBuilder.Entity<StoredAnchor>(e => e.ToTable("journal_anchor").HasKey(r => r.Day));
        modelBuilder.Entity<StoredEnterprise>(e =>
        {
            e.ToTable("enterprise");
            e.HasIndex(r => r.TaxCodeHash, "IX_enterprise_tax_code_hash");
            e.HasIndex(r => r.TaxCodeHash, UniqueTaxCode).IsUnique().HasFilter(Proven);
            e.HasIndex(r => new { r.Province, r.SortKey, r.Id }).HasFilter(Proven);
            e.HasIndex(r => new { r.Province, r.Commune, r.SortKey, r.Id }).HasFilter(Proven);
            e.HasIndex(r => new { r.Province, r.SectorGroup, r.SortKey, r.Id }).HasFilter(Proven);
            e.HasIndex(r => new { r.Province, r.Size, r.SortKey, r.Id }).HasFilter(Proven);
            e.HasIndex(r => new { r.Province, r.Instrument, r.Level, r.SortKey, r.Id }).HasFilter(Proven);
        });
        modelBuilder.Entity<StoredMembership>(e =>
        {
            e.ToTable("membership").HasKey(r => new { r.EnterpriseId, r.PersonId });
            e.HasIndex(r => r.PersonId);
        });
        modelBuilder.Entity<StoredAccessRequest>(e =>
        {
            e.ToTable("access_request").HasIndex(r => r.EnterpriseId);
            e.HasIndex(r => r.PersonId);
        });
        modelBuilder.Entity<StoredClaim>(e =>
        {
            e.ToTable("claim").HasIndex(r => new { r.Province, r.DueAt, r.Id }).HasFilter("settled_at is null");
        });
        modelBuilder.Entity<StoredCase>(e =>
        {
            e.ToTable("support_case").HasIndex(r => new { r.Province, r.OpenedAt, r.Id }).HasFilter("closed_at is null");
            e.HasIndex(r => new { r.EnterpriseId, r.OpenedAt });
        });
        modelBuilder.Entity<StoredFile>(e =>
        {
            e.ToTable("file").HasIndex(r => r.PersonId);
            e.HasIndex(r => r.EraseAt).HasFilter("erase_at is not null");
        });
        modelBuilder.Entity<StoredAssessment>(e => e.ToTable("assessment").HasIndex(r => new { r.EnterpriseId, r.SubmittedAt }));
        modelBuilder.Entity<StoredLook>(e => e.ToTable("access_log").HasIndex(r => new { r.EnterpriseId, r.At }));
        modelBuilder.Entity<StoredPerson>(e => e.ToTable("person").HasIndex(r => r.UnsubscribeToken).IsUnique());
        modelBuilder.Entity<StoredOfficer>(e =>
        {
            e.ToTable("officer").HasKey(r => new { r.PersonId, r.Province });
            e.HasIndex(r => r.Province);
        });
        modelBuilder.Entity<StoredConsent>(e => e.ToTable("consent").HasKey(r => new { r.PersonId, r.Purpose }));
        modelBuilder.Entity<StoredStaffRole>(e =>
        {
            e.ToTable("staff_role").HasKey(r => new { r.PersonId, r.Role });
            e.HasIndex(r => r.Role);
        });
        modelBuilder.Entity<StoredInvitation>(e =>
        {
            e.ToTable("invitation").Ignore(r => r.Offer);
            e.HasIndex(r => r.TokenHash).IsUnique();
            e.HasIndex(r => r.InvitedAt).HasFilter("settled_at is null");
        });
        modelBuilder.Entity<StoredDataRequest>(e =>
        {
            e.ToTable("data_request").HasIndex(r => new { r.PersonId, r.At });
            e.HasIndex(r => new { r.AnswerBy, r.Id }).HasFilter("answered_at is null");
        });
        modelBuilder.Entity<StoredBreach>(e =>
            e.ToTable("breach").HasIndex(r => r.NextReminderAt).HasFilter("next_reminder_at is not null"));
        modelBuilder.Entity<StoredInstrument>(e => e.ToTable("instrument_version").HasKey(r => new { r.Instrument, r.Version }));
        modelBuilder.Entity<StoredProvince>(e => e.ToTable("province").HasKey(r => r.Code));
        modelBuilder.Entity<StoredPlatform>(e => e.ToTable("platform").HasKey(r => new { r.Province, r.Code }));
        modelBuilder.Entity<StoredNamedPlatform>(e =>
        {
            e.ToTable("named_platform").HasIndex(r => new { r.Province, r.NamedAt, r.Id }).HasFilter("settled_at is null");
            e.HasIndex(r => r.EnterpriseId);
        });
        modelBuilder.Entity<StoredMessage>(e => e.ToTable("inbox").HasIndex(r => new { r.PersonId, r.At }));
        modelBuilder.Entity<StoredFollowUp>(e =>
        {
            e.ToTable("follow_up");
            e.HasIndex(r => new { r.DueAt, r.Id }).HasFilter("state = 'Planned'");
            e.HasIndex(r => r.PersonId).HasFilter("state = 'Planned'");
        });
        modelBuilder.Entity<StoredMail>(e =>
        {
            e.ToTable("outbox");
            e.HasIndex(r => new { r.NextAt, r.Id }).HasFilter("state = 'Waiting'");
            e.HasIndex(r => r.State).HasFilter("state = 'Erased'");
            e.HasIndex(r => r.AddressId).HasFilter("address_id is not null");
            e.HasIndex(r => r.PersonId);
        });
        modelBuilder.Entity<StoredCell>(e =>
        {
            e.ToTable("cell").HasKey(r => r.CellKeyText);
            e.Property(r => r.CellKeyText).HasColumnName("cell_key");
            e.HasIndex(r => r.Province);
        });
        modelBuilder.Entity<StoredFunctionCell>(e => e.ToTable("function_cell").HasKey(r => new
        {
            r.Province, r.Commune, r.SectorGroup, r.Size, r.Ownership, r.Function, r.State, r.Verified,
        }));
        modelBuilder.Entity<StoredSetting>(e => e.ToTable("setting").HasKey(r => r.Name));

        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
            {
                property.SetColumnName(SnakeCase(property.Name));
            }

            property.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static string SnakeCase(string name) => string.Concat(
        name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));
}

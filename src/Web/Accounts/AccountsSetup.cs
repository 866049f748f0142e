using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SanSangSo.Web.Hosting;

namespace SanSangSo.Web.Accounts;

/// <summary>Where credentials are kept: PostgreSQL where <paramref name="Postgres"/> is its connection string, else a file in the folder.</summary>
internal sealed record AccountStorage(string? Postgres, string Folder);

/// <summary>Identity, sessions, and who may open which page.</summary>
internal static class AccountsSetup
{
    private const string ApplicationName = "SanSangSo";

    // With __Host- a browser takes it only from this very host, over a secure connection.
    private const string SessionCookie = "__Host-session";

    // Between the password and the code.
    private const string SecondStepCookie = "__Host-second-step";
    private static readonly TimeSpan SecondStepLife = TimeSpan.FromMinutes(5);

    public static WebApplicationBuilder AddSanSangSoAccounts(this WebApplicationBuilder builder, AccountStorage storage)
    {
        var services = builder.Services;
        services.AddIdentityDb(storage);
        services.AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<IdentityDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddTokenProvider<ResetTokens>(ResetTokens.Provider)
            .AddTokenProvider<TotpTokens>(TokenOptions.DefaultAuthenticatorProvider);
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddScoped<IPasswordHasher<Account>, NormalizingPasswordHasher>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = NormalizingPasswordHasher.Iterations);
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddSessions();
        services.AddPasskeys();

        var limits = builder.Configuration.GetSection(AccountLimitOptions.Section).Get<AccountLimitOptions>() ?? new AccountLimitOptions();
        services.AddSingleton(Options.Create(limits));
        services.AddSingleton<AccountLimits>();
        services.AddRateLimiter(limiter => NetworkLimits.Add(limiter, limits));

        services.AddScoped<SignUps>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<FactorResets>();
        services.AddScoped<WrongTries>();
        services.AddScoped<PasskeyRounds>();
        services.AddScoped<PasskeyBook>();
        services.AddScoped<StaffSecondFactor>();
        services.AddScoped<RecentProof>();
        services.AddScoped<SignIns>();
        services.AddScoped<SessionBook>();
        services.AddScoped<Erasures>();
        services.AddScoped<PersonContext>();
        services.AddScoped<EnterpriseAccess>();
        services.AddScoped<OfficerAccess>();
        services.AddScoped<AdminAccess>();
        services.AddScoped<AuditorAccess>();
        services.AddAuthorization(options =>
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.Configure<MvcOptions>(options => options.Filters.Add<KeepLanguage>(KeepLanguage.Order));
        // After the framework's own setup, which replaces the conventions.
        services.PostConfigure<RazorPagesOptions>(PageAccess.Apply);
        return builder;
    }

    /// <summary>After routing: limits, then who it is, then whether the page is open to them.</summary>
    public static WebApplication UseSanSangSoAccounts(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    private static void Configure(IdentityOptions options)
    {
        options.SignIn.RequireConfirmedEmail = true;
        // Addresses have more letters than the default allows; what an address is, EmailText says.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        options.Tokens.PasswordResetTokenProvider = ResetTokens.Provider;
    }

    private static void AddIdentityDb(this IServiceCollection services, AccountStorage storage)
    {
        var protection = services.AddDataProtection().SetApplicationName(ApplicationName);
        if (storage.Postgres is { } connection)
        {
            services.AddDbContext<IdentityDb, PostgresIdentityDb>(options => options.UseNpgsql(
                connection, npgsql => npgsql.MigrationsHistoryTable(PostgresIdentityDb.History, IdentityDb.Schema)));
            services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
                options => options.XmlRepository = new ProtectionKeyStore(provider.GetRequiredService<IServiceScopeFactory>())));
            return;
        }

        var file = Path.Combine(storage.Folder, SqliteIdentityDb.FileName);
        services.AddDbContext<IdentityDb, SqliteIdentityDb>(options => options.UseSqlite($"Data Source={file}").AddInterceptors(new SecureDelete()));
        protection.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(storage.Folder, "keys")));
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IServiceProvider>((options, provider) =>
            {
                options.TimeProvider = provider.GetRequiredKeyedService<TimeProvider>(BusinessClock.Key);
                options.Cookie.Name = SessionCookie;
                options.Cookie.Path = "/";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                options.ExpireTimeSpan = SessionLife.Idle;
                options.SlidingExpiration = true;
                options.LoginPath = "/account/sign-in";
                options.AccessDeniedPath = "/status/404";
                options.ReturnUrlParameter = "returnUrl";
                options.Events.OnValidatePrincipal = ValidateSessionAsync;
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IServiceProvider>((options, provider) =>
            {
                options.TimeProvider = provider.GetRequiredKeyedService<TimeProvider>(BusinessClock.Key);
                options.Cookie.Name = SecondStepCookie;
                options.Cookie.Path = "/";
                options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                options.ExpireTimeSpan = SecondStepLife;
            });
        // "Sign out everywhere" reaches the other sessions within this time.
        services.AddOptions<SecurityStampValidatorOptions>().Configure<IServiceProvider>((options, provider) =>
        {
            options.ValidationInterval = TimeSpan.FromSeconds(30);
            options.TimeProvider = provider.GetRequiredKeyedService<TimeProvider>(BusinessClock.Key);
        });
        // Every cookie, also that of forms, whose own SecurePolicy.Always would refuse to work on http://localhost.
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.Secure = CookieSecurePolicy.Always;
            options.HttpOnly = Microsoft.AspNetCore.CookiePolicy.HttpOnlyPolicy.Always;
            options.MinimumSameSitePolicy = SameSiteMode.Lax;
        });
    }

    // Only for pages of this very service, and only where the owner has unlocked the passkey.
    private static void AddPasskeys(this IServiceCollection services) =>
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteAddress>((options, site) =>
        {
            options.ServerDomain = site.PublicUrl.Host;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "preferred";
            options.ValidateOrigin = origin => ValueTask.FromResult(
                !origin.CrossOrigin && origin.Origin == site.PublicUrl.GetLeftPart(UriPartial.Authority));
        });

    private static async Task ValidateSessionAsync(CookieValidatePrincipalContext context)
    {
        var clock = context.HttpContext.RequestServices.GetRequiredKeyedService<TimeProvider>(BusinessClock.Key);
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SessionBook>();
        if (SessionLife.IsOver(context.Properties, clock) || !await sessions.StandsAsync(context.Properties))
        {
            context.RejectPrincipal();
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;
using SanSangSo.Silo.Storage.Rows;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Hosting;

namespace SanSangSo.TestCommon.Web;

/// <summary>
/// The whole service in this process, as <c>infra/run</c> starts it: pages with a silo inside, on SQLite in a folder of its own. The
/// business clock stands still until it is moved. Starts on first use; share it as a class or assembly fixture.
/// </summary>
public class WebHost : WebApplicationFactory<Program>
{
    /// <summary>The password of every account that <see cref="AddAccountAsync"/> makes.</summary>
    public const string Password = "thuyen ra khoi luc som mai";

    private readonly string _folder = Directory.CreateTempSubdirectory("sansangso-web-").FullName;

    private readonly Lock _start = new();

    public TestClock Clock { get; } = new();

    public string PickupFolder => Path.Combine(_folder, "mail");

    // Test classes run side by side, and the factory does not expect that of its first use.
    public override IServiceProvider Services
    {
        get
        {
            lock (_start)
            {
                return base.Services;
            }
        }
    }

    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <summary>Settings beside the usual ones; to be set before first use.</summary>
    public Dictionary<string, string?> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["Site:PublicUrl"] = "https://localhost",
        // All tests come from one network, some try one account often.
        ["Accounts:SignInsAMinuteByNetwork"] = "100000",
        ["Accounts:FormsAnHourByNetwork"] = "100000",
        ["Accounts:SignInsAMinuteByAccount"] = "100000",
        ["Accounts:MailsAnHourByAccount"] = "100000",
    };

    /// <summary>A browser without JavaScript that nobody has signed in with.</summary>
    public Visitor Visit()
    {
        _ = Services;
        return new Visitor(CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false,
            BaseAddress = new Uri("https://localhost"),
        }));
    }

    /// <summary>A browser in which the account is signed in; <see cref="AddAccountAsync"/> has made it.</summary>
    public async Task<Visitor> SignInAsync(string email, string password = Password)
    {
        var visitor = Visit();
        var page = await visitor.OpenAsync("/account/sign-in");
        var answer = await visitor.SubmitAsync(page, ("Email", email), ("Password", password));
        if (answer.Location?.StartsWith("/account/sign-in/code", StringComparison.Ordinal) == true)
        {
            answer = await visitor.SubmitAsync(await visitor.OpenAsync(answer.Location), ("Code", await NewRecoveryCodeAsync(email)));
        }

        return answer.Location is not null
            ? visitor
            : throw new InvalidOperationException($"{email} could not sign in: {answer.Status} {answer.Document.Title}");
    }

    /// <summary>A new person with an account, confirmed; an officer where a province is given.</summary>
    public async Task<Guid> AddAccountAsync(string email, string? officerOf = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = Account.For(email);
        account.EmailConfirmed = true;
        var created = await accounts.CreateAsync(account, Password);
        if (!created.Succeeded)
        {
            throw new InvalidOperationException(string.Join(", ", created.Errors.Select(error => error.Code)));
        }

        var person = Grains.GetGrain<IPersonGrain>(account.Id);
        await Accepted(person.RegisterAsync(Caller.BySystem(Guid.CreateVersion7()), new RegisterPerson(email, "vi"), mail: null));
        if (officerOf is not null)
        {
            await AddSecondFactorAsync(account.Id);
            await Accepted(person.AppointAsync(Caller.BySystem(Guid.CreateVersion7()), new AppointOfficer(officerOf, "Sở thử nghiệm")));
        }

        return account.Id;
    }

    /// <summary>A new person with a confirmed account who is an administrator.</summary>
    public Task<Guid> AddAdministratorAsync(string email) => AddStaffAsync(email, StaffOffer.Of(StaffRole.Administrator));

    public async Task<Guid> AddStaffAsync(string email, StaffOffer role)
    {
        var id = await AddAccountAsync(email);
        await AddSecondFactorAsync(id);
        await Accepted(Grains.GetGrain<IPersonGrain>(id).GrantRoleAsync(Caller.BySystem(Guid.CreateVersion7()), new GrantRole(role, Caller.System)));
        return id;
    }

    /// <summary>
    /// Switches an authenticator app on, so that staff pages open; signing in then uses a recovery code. The code it took is the one before
    /// the present one, which can still be used.
    /// </summary>
    public Task AddSecondFactorAsync(Guid id) => WithAccountAsync(id.ToString(), byId: true, async (_, factors, account) =>
    {
        var code = Totp.CodeAt(await factors.KeyAsync(account), Totp.StepAt(Clock.GetUtcNow()) - 1);
        return await factors.SwitchOnAsync(account, code) ?? throw new InvalidOperationException("The app's code was not taken.");
    });

    /// <summary>The code that the person's authenticator app shows at this moment of the business clock.</summary>
    public Task<string> CodeOfAsync(string email) => WithAccountAsync(email, byId: false, async (_, factors, account) =>
        Totp.CodeAt(await factors.KeyAsync(account), Totp.StepAt(Clock.GetUtcNow())));

    private Task<string> NewRecoveryCodeAsync(string email) => WithAccountAsync(
        email, byId: false, async (_, factors, account) => (await factors.RenewCodesAsync(account))[0]);

    private async Task<T> WithAccountAsync<T>(string name, bool byId, Func<UserManager<Account>, SecondFactors, Account, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (byId ? await accounts.FindByIdAsync(name) : await accounts.FindByNameAsync(name))!;
        return await use(accounts, scope.ServiceProvider.GetRequiredService<SecondFactors>(), account);
    }

    /// <summary>It is known who speaks for the enterprise, so that it counts.</summary>
    public async Task ProveAsync(Guid enterprise)
    {
        var outcome = await Grains.GetGrain<IEnterpriseProof>(enterprise).RecordAsync(Caller.BySystem(Guid.CreateVersion7()));
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Code);
        }
    }

    /// <summary>The mails that have left for an address, the oldest first, once there are that many.</summary>
    /// <exception cref="TimeoutException">There were not that many within 30 seconds.</exception>
    public async Task<IReadOnlyList<PickedUpMail>> MailsToAsync(string email, int count = 1)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var mails = PickedUpMail.ReadAll(PickupFolder).Where(mail => string.Equals(mail.To, email, StringComparison.OrdinalIgnoreCase)).ToList();
            if (mails.Count >= count)
            {
                return mails;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"Fewer than {count} mails to {email}."));
    }

    /// <summary>The path at which the person can stop reminders.</summary>
    public async Task<string> UnsubscribePathOfAsync(Guid personId)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<StoreDb>>().CreateDbContextAsync();
        return "/unsubscribe/" + await db.Set<StoredPerson>().Where(person => person.Id == personId)
            .Select(person => person.UnsubscribeToken).SingleAsync();
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(Settings)
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Data:Folder", _folder)]));
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddKeyedSingleton<TimeProvider>(BusinessClock.Key, Clock));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static async Task Accepted(Task<Outcome<PersonSaved>> command)
    {
        var outcome = await command;
        if (outcome.Refusal is { } refusal)
        {
            throw new InvalidOperationException(refusal.Code);
        }
    }
}

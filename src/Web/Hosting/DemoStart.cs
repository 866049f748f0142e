using Microsoft.AspNetCore.Identity;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Hosting;

/// <summary>Makes the demo accounts once the host is up, through the services by which everyone gets theirs; doing it again changes nothing.</summary>
internal sealed partial class DemoStart(
    IServiceScopeFactory scopes, IGrainFactory grains, DemoMode demo, IHostApplicationLifetime lifetime, ILogger<DemoStart> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var up = lifetime.ApplicationStarted.Register(() => started.TrySetResult(true));
        await using var down = stoppingToken.Register(() => started.TrySetResult(false));
        if (!await started.Task)
        {
            return;
        }

        foreach (var account in DemoAccounts.All)
        {
            await MakeAsync(account);
        }

        LogReady(logger);
    }

    private async Task MakeAsync(DemoAccount demoAccount)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByIdAsync(demoAccount.Id.ToString()) is null)
        {
            var account = new Account { Id = demoAccount.Id, UserName = demoAccount.Email, EmailConfirmed = true };
            var created = await accounts.CreateAsync(account, demo.Password);
            if (!created.Succeeded)
            {
                throw new InvalidOperationException(
                    "Demo:Password is refused: " + string.Join(", ", created.Errors.Select(error => error.Code)));
            }
        }

        await SendAsync(demoAccount, "registered", (person, caller) =>
            person.RegisterAsync(caller, new RegisterPerson(demoAccount.Email, Assessments.Language.Languages.Vietnamese), mail: null));
        await SendAsync(demoAccount, "named", (person, caller) => person.ChangeNameAsync(caller, demoAccount.Name));
        if (demoAccount.Role is { } role)
        {
            await SendAsync(demoAccount, "granted", (person, caller) => person.GrantRoleAsync(caller, new GrantRole(role, Caller.System)));
        }
    }

    private async Task SendAsync(DemoAccount account, string step, Func<IPersonGrain, Caller, Task<Outcome<PersonSaved>>> command)
    {
        var caller = Caller.BySystem(DerivedId.From("demo-account", account.Email, step));
        var outcome = await grains.SendAsync(account.Id, (IPersonGrain person) => command(person, caller));
        if (outcome.Refusal is { } refusal && refusal.Code != PersonRefusals.AlreadyRegistered)
        {
            LogRefused(logger, step, refusal.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The demo accounts are ready.")]
    private static partial void LogReady(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A demo account could not be {Step}: {Code}.")]
    private static partial void LogRefused(ILogger logger, string step, string code);
}

using SanSangSo.Silo.Hosting;
using SanSangSo.Silo.People;
using SanSangSo.Web.Accounts;

namespace SanSangSo.Web.Hosting;

/// <summary>What the program does: serve, or one of the verbs. Words that begin with -- are settings.</summary>
internal static class CommandLine
{
    private const string Migrate = "migrate";
    private const string Admin = "admin";
    private const string Invite = "invite";

    private const string Instruments = "instruments";
    private const string Lint = "lint";

    private const string Usage = """
        Usage: SanSangSo.Web [migrate | admin invite MAIL | instruments lint FILE] [--Section:Key=value ...]
          (no word)              serve pages
          migrate                prepare all databases for this version, then end
          admin invite MAIL      print a link, to be used once, with which the account of that address becomes an administrator
          instruments lint FILE  say what is wrong with the file of an instrument, or with its FILE.actions.yaml, each finding as FILE(line,column)
        """;

    /// <returns>0; 1 where the start is refused, or the lint finds something; 2 where the words make no sense.</returns>
    public static Task<int> RunAsync(string[] args, Func<WebApplication> build) => StartGuard.RunAsync(async () =>
    {
        string[] words = [.. args.TakeWhile(arg => !arg.StartsWith('-'))];
        switch (words)
        {
            case []:
                await using (var app = build())
                {
                    await Databases.PrepareAsync(app.Services);
                    await app.RunAsync();
                }

                return 0;
            case [Migrate]:
                await using (var app = build())
                {
                    await Databases.MigrateAsync(app.Services);
                }

                return 0;
            case [Admin, Invite, var email] when EmailText.IsAddress(email):
                await using (var app = build())
                {
                    await Databases.PrepareAsync(app.Services);
                    await Console.Out.WriteLineAsync(await FirstAdministrator.InviteAsync(app.Services, email));
                }

                return 0;
            case [Instruments, Lint, var file]:
                return await LintCommand.RunAsync(file, Console.Out, Console.Error);
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    });
}

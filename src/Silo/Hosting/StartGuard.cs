namespace SanSangSo.Silo.Hosting;

/// <summary>Runs an entry point; a refused start becomes one line on stderr and exit code 1, without a stack trace.</summary>
public static class StartGuard
{
    public static async Task<int> RunAsync(Func<Task<int>> main)
    {
        try
        {
            return await main();
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }
}

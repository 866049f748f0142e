using SanSangSo.Load;

return args is ["commit", ..] ? await CommitBenchmark.RunAsync(args.Skip(1).ToArray()) : Usage();

static int Usage()
{
    Console.Error.WriteLine("usage: Load commit [--saves N]   N saves of each of 64 enterprises a round (150)");
    return 2;
}

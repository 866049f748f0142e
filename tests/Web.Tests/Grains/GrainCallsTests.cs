using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Tests.Grains;

public sealed class GrainCallsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task What_passes_is_tried_again()
    {
        var calls = 0;
        var answer = await GrainCalls.RetryAsync(
            () => ++calls < 3 ? throw new SiloUnavailableException() : Task.FromResult("saved"), Patience);
        Assert.Equal(("saved", 3), (answer, calls));
    }

    [Fact]
    public async Task What_does_not_pass_in_time_is_told() =>
        await Assert.ThrowsAsync<GrainsUnreachableException>(() =>
            GrainCalls.RetryAsync<string>(() => throw new SiloUnavailableException(), Patience));

    [Fact]
    public async Task A_call_that_hangs_is_not_waited_for_longer() =>
        await Assert.ThrowsAsync<GrainsUnreachableException>(() =>
            GrainCalls.RetryAsync(() => new TaskCompletionSource<string>().Task, Patience));

    [Fact]
    public async Task A_bug_is_not_tried_again()
    {
        var calls = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => GrainCalls.RetryAsync<string>(
            () =>
            {
                calls++;
                throw new InvalidOperationException();
            },
            Patience));
        Assert.Equal(1, calls);
    }
}

using System.Diagnostics;
using Orleans.Runtime.Messaging;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Web.Grains;

/// <summary>
/// The one way pages speak to grains. For about four seconds after a silo has died its grains refuse every call, so a call is tried
/// again with growing pauses, for 8 seconds in all, under the operation id it already carries.
/// <code>
/// var outcome = await grains.SendAsync(id, (IEnterpriseAssessments e) => e.SaveAsync(caller, command));
/// var access = await grains.AskAsync(IAccessDesk.Key, (IAccessDesk desk) => desk.GetAsync(personId));
/// </code>
/// </summary>
public static class GrainCalls
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // What was under way through a killed silo's gateway is never answered; asking again under the same operation id is safe, and a
    // grain that is only slow answers the second call with what the first one stored.
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(2.5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>A command. Where no silo took it in time the answer is the refusal <see cref="Refusals.NotSaved"/>.</summary>
    public static async Task<Outcome<T>> SendAsync<TGrain, T>(this IGrainFactory grains, Guid key, Func<TGrain, Task<Outcome<T>>> command)
        where TGrain : IGrainWithGuidKey
        where T : class
    {
        try
        {
            return await RetryAsync(() => command(grains.GetGrain<TGrain>(key)), Patience);
        }
        catch (GrainsUnreachableException)
        {
            return new Outcome<T>(null, Refusal.Of(Refusals.NotSaved));
        }
    }

    /// <summary>A question.</summary>
    /// <exception cref="GrainsUnreachableException">No silo answered in time; the visitor gets the page that asks to come back.</exception>
    public static Task<T> AskAsync<TGrain, T>(this IGrainFactory grains, Guid key, Func<TGrain, Task<T>> question)
        where TGrain : IGrainWithGuidKey =>
        RetryAsync(() => question(grains.GetGrain<TGrain>(key)), Patience);

    /// <inheritdoc cref="AskAsync{TGrain,T}(IGrainFactory,Guid,Func{TGrain,Task{T}})"/>
    public static Task<T> AskAsync<TGrain, T>(this IGrainFactory grains, string key, Func<TGrain, Task<T>> question)
        where TGrain : IGrainWithStringKey =>
        RetryAsync(() => question(grains.GetGrain<TGrain>(key)), Patience);

    internal static async Task<T> RetryAsync<T>(Func<Task<T>> call, TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        for (var pause = FirstPause; ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
        {
            var left = patience - Stopwatch.GetElapsedTime(started);
            try
            {
                return await call().WaitAsync(left < TimeSpan.Zero ? TimeSpan.Zero : left < OneTry ? left : OneTry);
            }
            catch (Exception failure) when (IsPassing(failure))
            {
                if (Stopwatch.GetElapsedTime(started) + pause >= patience)
                {
                    throw new GrainsUnreachableException(failure);
                }
            }

            await Task.Delay(pause);
        }
    }

    private static bool IsPassing(Exception failure) => failure is
        SiloUnavailableException or OrleansMessageRejectionException or ConnectionFailedException
        or ClientNotAvailableException or GatewayTooBusyException or TimeoutException;
}

/// <summary>No silo answered within <see cref="GrainCalls.Patience"/>.</summary>
public sealed class GrainsUnreachableException : Exception
{
    public GrainsUnreachableException()
    {
    }

    public GrainsUnreachableException(string message)
        : base(message)
    {
    }

    public GrainsUnreachableException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal GrainsUnreachableException(Exception last)
        : base("No silo answered in time.", last)
    {
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using SanSangSo.Web.Hosting;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Which sessions are open. A ticket names its session and is good only while the session stands here, which each process looks up at
/// most every 30 seconds: what is ended is ended everywhere within a minute.
/// </summary>
internal sealed class SessionBook(
    IdentityDb db,
    IMemoryCache cache,
    [FromKeyedServices(BusinessClock.Key)] TimeProvider clock,
    IHttpContextAccessor http)
{
    private const string Item = "session";

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The session of a ticket, or null.</summary>
    public static Guid? Of(AuthenticationProperties? ticket) =>
        ticket?.Items.TryGetValue(Item, out var id) == true && Guid.TryParse(id, out var session) ? session : null;

    /// <summary>Writes a new session down and names it in the ticket; forgets the account's sessions that are over.</summary>
    public async Task BeginAsync(Guid accountId, AuthenticationProperties ticket)
    {
        var (now, idle, whole) = (Now, (long)SessionLife.Idle.TotalMilliseconds, (long)SessionLife.Whole.TotalMilliseconds);
        await db.Sessions.Where(s => s.AccountId == accountId && (s.SeenAt < now - idle || s.StartedAt < now - whole)).ExecuteDeleteAsync();
        var session = new Session
        {
            Id = Guid.CreateVersion7(),
            AccountId = accountId,
            StartedAt = now,
            SeenAt = now,
            Device = DeviceName.Of(http.HttpContext?.Request.Headers.UserAgent.ToString() ?? ""),
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        ticket.Items[Item] = session.Id.ToString();
    }

    /// <summary>Whether the ticket's session still stands.</summary>
    public async Task<bool> StandsAsync(AuthenticationProperties ticket)
    {
        if (Of(ticket) is not { } id)
        {
            return false;
        }

        var now = Now;
        if (cache.TryGetValue((typeof(Session), id), out long checkedAt) && now - checkedAt < (long)Kept.TotalMilliseconds)
        {
            return true;
        }

        var seenAt = await db.Sessions.Where(s => s.Id == id).Select(s => (long?)s.SeenAt).SingleOrDefaultAsync();
        if (seenAt is null)
        {
            return false;
        }

        if (now - seenAt >= (long)SeenEvery.TotalMilliseconds)
        {
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now));
        }

        cache.Set((typeof(Session), id), now, Kept);
        return true;
    }

    /// <summary>The account's open sessions, the last seen first.</summary>
    public async Task<IReadOnlyList<Session>> ListAsync(Guid accountId)
    {
        var (now, idle) = (Now, (long)SessionLife.Idle.TotalMilliseconds);
        return await db.Sessions.AsNoTracking()
            .Where(s => s.AccountId == accountId && s.SeenAt >= now - idle)
            .OrderByDescending(s => s.SeenAt).ThenByDescending(s => s.Id).ToListAsync();
    }

    /// <summary>Ends one of the account's sessions; one that is not there, or another's, is left alone.</summary>
    public async Task EndAsync(Guid accountId, Guid sessionId)
    {
        await db.Sessions.Where(s => s.Id == sessionId && s.AccountId == accountId).ExecuteDeleteAsync();
        cache.Remove((typeof(Session), sessionId));
    }

    public Task EndAllAsync(Guid accountId) => db.Sessions.Where(s => s.AccountId == accountId).ExecuteDeleteAsync();
}

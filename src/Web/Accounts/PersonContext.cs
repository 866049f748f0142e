using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Grains;

namespace SanSangSo.Web.Accounts;

/// <summary>
/// Who asks, and what that person may do. What the store says is kept for 30 seconds at most; after an own write that changes it,
/// <see cref="Forget"/>; nobody is denied on what was kept. The grain that acts checks again.
/// </summary>
public sealed class PersonContext(IHttpContextAccessor http, IGrainFactory grains, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Brief = TimeSpan.FromSeconds(1);

    public bool IsSignedIn => Claim is not null;

    /// <exception cref="InvalidOperationException">Nobody is signed in; only public pages can meet that.</exception>
    public Guid PersonId => Claim is { } id ? Guid.Parse(id) : throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The membership by which the page's enterprise is open to the person; set on all pages below an enterprise.</summary>
    public Membership? Membership { get; internal set; }

    /// <summary>The office by which the department's pages are open to the person; set on all of them.</summary>
    public Office? Office { get; internal set; }

    private string? Claim => http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>The person as the caller of a command.</summary>
    public Caller By(Guid operationId) => new(PersonId, operationId);

    /// <summary>The same for a form that may come without its id (typed by hand): it commands under a new one.</summary>
    public Caller ByForm(Guid operationId) => By(operationId == Guid.Empty ? Guid.CreateVersion7() : operationId);

    public async Task<PersonAccess> GetAccessAsync() =>
        cache.TryGetValue(Key, out PersonAccess? kept) ? kept! : await ReadAccessAsync();

    /// <summary>For what a page only adorns itself with: null where no silo answers at once, so that the page is shown all the same.</summary>
    public async Task<PersonAccess?> FindAccessAsync()
    {
        if (cache.TryGetValue(Key, out PersonAccess? kept))
        {
            return kept;
        }

        try
        {
            return await ReadAsync(Brief);
        }
        catch (GrainsUnreachableException)
        {
            return null;
        }
    }

    /// <summary>As the store says now; to be asked before anything is denied.</summary>
    public Task<PersonAccess> ReadAccessAsync() => ReadAsync(GrainCalls.Patience);

    public void Forget() => cache.Remove(Key);

    private async Task<PersonAccess> ReadAsync(TimeSpan patience)
    {
        var id = PersonId;
        var access = await GrainCalls.RetryAsync(() => grains.GetGrain<IAccessDesk>(IAccessDesk.Key).GetAsync(id), patience);
        cache.Set(Key, access, Kept);
        return access;
    }

    private (Type, Guid) Key => (typeof(PersonAccess), PersonId);
}

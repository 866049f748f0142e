using Microsoft.EntityFrameworkCore;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.People;
using SanSangSo.Silo.Storage;

namespace SanSangSo.Silo.People;

/// <summary>Who may act for the service, as the store says now; every grain asks before it acts, so that an ended role ends at once.</summary>
internal static class StaffReads
{
    public static Task<bool> HoldsAsync(this StoreDb db, Guid personId, StaffRole role) =>
        db.StaffRoles.AnyAsync(r => r.PersonId == personId && r.Role == role && r.EndedAt == null);

    /// <summary>Whether the person acts for the department of the province.</summary>
    public static Task<bool> IsOfficerAsync(this StoreDb db, Guid personId, string province) =>
        db.Officers.AnyAsync(o => o.PersonId == personId && o.Province == province && o.EndedAt == null);

    public static async Task<bool> IsAdministratorAsync(this IDbContextFactory<StoreDb> reads, Caller caller)
    {
        if (caller.PersonId == Caller.System)
        {
            return true;
        }

        await using var db = await reads.CreateDbContextAsync();
        return await db.HoldsAsync(caller.PersonId, StaffRole.Administrator);
    }
}

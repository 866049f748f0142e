namespace SanSangSo.Silo.Storage;

/// <summary>Addresses of people who were only invited; instants are Unix milliseconds.</summary>
public interface IAddressRows
{
    /// <summary>
    /// Erases texts whose end has come, and what else speaks of their addresses: mails that still wait for one are given up, invitations by staff that
    /// ran out before <paramref name="staffBefore"/> forget it.
    /// </summary>
    Task EraseEndedAsync(long now, long staffBefore, CancellationToken cancellationToken = default);
}

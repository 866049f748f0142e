using SanSangSo.TestCommon.Web;

namespace SanSangSo.EndToEnd.Tests.Browsing;

/// <summary>The pickup folder, as the person reads it to whom the mails go.</summary>
internal sealed class Mailbox(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>All mails to an address so far, the oldest first.</summary>
    public IReadOnlyList<PickedUpMail> Of(string address) =>
        [.. PickedUpMail.ReadAll(folder).Where(m => m.To.Contains(address, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Waits for the first mail to an address with a link to that part of the service, and reads the link.</summary>
    public async Task<string> WaitForLinkAsync(string address, string path)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            if (Of(address).Select(mail => mail.FindLinkTo(path)).FirstOrDefault(link => link is not null) is { } link)
            {
                return link;
            }

            await Task.Delay(100, deadline.Token);
        }
    }
}

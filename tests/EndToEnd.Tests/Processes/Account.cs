using System.Text.RegularExpressions;

namespace SanSangSo.EndToEnd.Tests.Processes;

/// <summary>Signing up and in as a person does, with the confirmation read from the pickup folder.</summary>
internal static partial class Account
{
    public const string Password = "nha trang gio bien mat lanh 2026";

    public static async Task SignUpAndInAsync(Visitor visitor, string mail, string pickupFolder)
    {
        var page = await visitor.OpenAsync("/account/sign-up");
        var posted = await visitor.PostAsync(page, "/account/sign-up", ("Email", mail), ("Password", Password));
        Assert.True(posted.IsTaken, posted.Body);

        var confirm = await ReadLinkAsync(pickupFolder, mail);
        page = await visitor.OpenAsync(confirm);
        posted = await visitor.PostAsync(page, confirm);
        Assert.True(posted.IsTaken, posted.Body);

        page = await visitor.OpenAsync("/account/sign-in");
        posted = await visitor.PostAsync(page, "/account/sign-in", ("Email", mail), ("Password", Password));
        Assert.True(posted.IsTaken, posted.Body);
    }

    private static async Task<string> ReadLinkAsync(string pickupFolder, string mail)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            foreach (var file in Directory.Exists(pickupFolder) ? Directory.GetFiles(pickupFolder, "*.eml") : [])
            {
                var message = await MimeKit.MimeMessage.LoadAsync(file, deadline.Token);
                if (message.To.ToString().Contains(mail, StringComparison.OrdinalIgnoreCase)
                    && Link().Match(message.TextBody ?? "") is { Success: true } link)
                {
                    return new Uri(link.Value).PathAndQuery;
                }
            }

            await Task.Delay(200, deadline.Token);
        }
    }

    [GeneratedRegex(@"https?://\S+/account/confirm\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}

using SanSangSo.EndToEnd.Tests.Browsing;

namespace SanSangSo.EndToEnd.Tests.Processes;

/// <summary>Signing up and in as a person does, with the confirmation read from the pickup folder.</summary>
internal static class Account
{
    public const string Password = "nha trang gio bien mat lanh 2026";

    public static async Task SignUpAndInAsync(Visitor visitor, string mail, string pickupFolder)
    {
        var page = await visitor.OpenAsync("/account/sign-up");
        var posted = await visitor.PostAsync(page, "/account/sign-up", ("Email", mail), ("Password", Password));
        Assert.True(posted.IsTaken, posted.Body);

        var confirm = await new Mailbox(pickupFolder).WaitForLinkAsync(mail, "/account/confirm");
        page = await visitor.OpenAsync(confirm);
        posted = await visitor.PostAsync(page, confirm);
        Assert.True(posted.IsTaken, posted.Body);

        page = await visitor.OpenAsync("/account/sign-in");
        posted = await visitor.PostAsync(page, "/account/sign-in", ("Email", mail), ("Password", Password));
        Assert.True(posted.IsTaken, posted.Body);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Notifications;
using SanSangSo.Assessments.People;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Account;

/// <summary>What the service has to tell the person, the newest first, whether or not it went by mail too.</summary>
internal sealed class InboxModel(PersonContext person, IGrainFactory grains, IStringLocalizer<AccountTexts> texts) : PageModel
{
    private const int Shown = 50;

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostAsync(Guid message, Guid operationId)
    {
        var marked = await grains.SendAsync(
            person.PersonId, (IPersonGrain grain) => grain.MarkReadAsync(person.By(operationId), message));
        if (marked.Accepted)
        {
            person.Forget();
            return RedirectToPage();
        }

        await ShowAsync();
        return this.NotSaved(texts);
    }

    private async Task ShowAsync()
    {
        var id = person.PersonId;
        var inbox = await grains.AskAsync(IAccessDesk.Key, (IAccessDesk desk) => desk.GetInboxAsync(id, Shown));
        Lines =
        [
            .. inbox.Messages.Select(message => new Line(
                message,
                Notices.Of(message.Kind).ToInbox(
                    PageLanguage.Current, new NoticeFacts(message.EnterpriseId, message.EnterpriseName, message.Arguments)))),
        ];
    }

    public sealed record Line(Message Message, InboxText Text);
}

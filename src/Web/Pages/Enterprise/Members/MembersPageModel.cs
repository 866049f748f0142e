using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Pages.Enterprise.Members;

/// <summary>A page about the people who work for the enterprise; who they are only its members see.</summary>
public abstract class MembersPageModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : EnterprisePageModel(grains, person, texts)
{
    public MembersView Team { get; private set; } = null!;

    public ImmutableArray<MemberShown> Members => Team.Members;

    public Guid Me => PersonId;

    /// <summary>Whether the enterprise would have nobody to answer for it without this person.</summary>
    public bool IsLastOwner(Guid personId) =>
        Members.Where(m => m.Role == MemberRole.Owner).Select(m => m.PersonId).SequenceEqual([personId]);

    protected Task<Outcome<MembersChanged>> SendAsync(Func<IEnterpriseMembers, Task<Outcome<MembersChanged>>> command) =>
        Grains.SendAsync(Id, command);

    protected override async Task<bool> PrepareAsync()
    {
        if (await Grains.AskAsync(Id, (IEnterpriseMembers e) => e.GetMembersAsync(PersonId)) is not { } team)
        {
            return false;
        }

        Team = team;
        return true;
    }

    /// <summary>Back to the list, where what was done is said; what the person may do now is asked anew.</summary>
    protected LocalRedirectResult BackToMembers(string done)
    {
        Person.Forget();
        Done = done;
        return LocalRedirect(EnterpriseLinks.Members(Id));
    }
}

/// <summary>A page on which an owner does something with one member.</summary>
public abstract class OneMemberPageModel(IGrainFactory grains, PersonContext person, IStringLocalizer<EnterpriseTexts> texts)
    : MembersPageModel(grains, person, texts)
{
    public MemberShown Member { get; private set; } = null!;

    protected override bool Allows(EnterpriseView view) => view.Role == MemberRole.Owner;

    protected override async Task<bool> PrepareAsync()
    {
        if (!await base.PrepareAsync() || !Guid.TryParse((string?)RouteData.Values["person"], out var asked)
            || Members.FirstOrDefault(m => m.PersonId == asked) is not { } member)
        {
            return false;
        }

        Member = member;
        return true;
    }

    /// <summary>Sends the command; <paramref name="done"/> is said on the list afterwards.</summary>
    protected async Task<IActionResult> ChangeAsync(
        Func<IEnterpriseMembers, Task<Outcome<MembersChanged>>> command, string done, string field = "")
    {
        var outcome = await SendAsync(command);
        if (outcome.Accepted)
        {
            return BackToMembers(done);
        }

        if (outcome.Refusal!.Code is not (MemberRefusals.LastOwner or MemberRefusals.MemberGone or MemberRefusals.RoleUnknown))
        {
            return Refuse(outcome.Refusal);
        }

        ModelState.AddModelError(field, Texts[$"refusal.{outcome.Refusal.Code}"]);
        return Page();
    }
}

using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;

namespace SanSangSo.Assessments.People;

/// <summary>
/// What a person may do, as the store says now. Read-only, stateless; key <c>access</c>. A page may keep the answer for 60 seconds at most;
/// the grain that acts checks again.
/// </summary>
[Alias("access-desk")]
public interface IAccessDesk : IGrainWithStringKey
{
    public const string Key = "access";

    [Alias("get")]
    Task<PersonAccess> GetAsync(Guid personId);

    /// <summary>The person behind a token of a mail's unsubscribe address, or null.</summary>
    [Alias("by-unsubscribe-token")]
    Task<Guid?> FindByUnsubscribeTokenAsync(string token);

    [Alias("inbox")]
    Task<Inbox> GetInboxAsync(Guid personId, int take);
}

/// <summary>Enterprises the person is a member of, provinces the person is an officer of, and the other roles held.</summary>
public sealed record PersonAccess(
    Guid PersonId, string Email, string? Name, string Language, bool RemindersStopped, ImmutableArray<Membership> Memberships,
    ImmutableArray<Office> Offices, int UnreadMessages, ImmutableArray<StaffRole> Roles)
{
    /// <summary>Holds any role of the service beside memberships.</summary>
    public bool IsStaff => !Offices.IsEmpty || !Roles.IsEmpty;

    /// <summary>The account of whom nothing is known (yet).</summary>
    public static PersonAccess None(Guid personId) => new(personId, "", null, Assessments.Language.Languages.Vietnamese, false, [], [], 0, []);
}

public sealed record Membership(Guid EnterpriseId, string Name, MemberRole Role, bool Represented);

public sealed record Inbox(ImmutableArray<Message> Messages);

/// <summary>A message in the inbox; <paramref name="Arguments"/> is a JSON object of ids, codes and numbers for its text.</summary>
public sealed record Message(Guid Id, string Kind, Guid? EnterpriseId, string? EnterpriseName, string Arguments, long At, long? ReadAt);

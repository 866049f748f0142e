using System.Collections.Immutable;
using SanSangSo.Assessments.Adoption;
using SanSangSo.Assessments.Commits;
using SanSangSo.Assessments.FollowUps;
using SanSangSo.Assessments.Migration;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>
/// What decisions about an enterprise need, composed of one part a room; always <c>fold(journal)</c>. About 8 kB at most:
/// submitted assessments lie in rows of their own.
/// </summary>
public sealed record EnterpriseState(
    Profile? Profile,
    ImmutableArray<Member> Members,
    ImmutableArray<AccessRequest> Requests,
    Draft? Draft,
    ImmutableArray<Submitted> Submitted,
    ImmutableArray<FollowUp> FollowUps,
    ImmutableArray<DeclinedAccess> Declined,
    ImmutableArray<MemberInvitation> Invitations,
    Representation? Representation,
    Claim? Claim,
    DeclinedProof? DeclinedProof,
    bool IsGivenUp,
    SharedAnswers? Shared,
    ImmutableArray<SupportCase> Cases)
{
    /// <summary>The way to the next level that is being gone, where one was chosen.</summary>
    public ChosenPlan? Plan { get; init; }

    /// <summary>Another number makes every snapshot be folded again from the journal.</summary>
    public const int Format = 10;

    public static readonly EnterpriseState Empty = new(null, [], [], null, [], [], [], [], null, null, null, false, null, []);

    /// <summary>What other tools said, in the order it was recorded.</summary>
    public ImmutableArray<ExternalResult> ExternalResults { get; init; } = [];

    /// <summary>How far each business function is on its way to a digital platform.</summary>
    public MigrationBoard Board { get; init; } = MigrationBoard.Empty;

    public Member? Member(Guid personId) => Members.FirstOrDefault(m => m.PersonId == personId);

    /// <summary>The cell that counts this enterprise; null until somebody was shown to speak for it: what a stranger says is no figure.</summary>
    public CellKey? Cell()
    {
        if (Profile is null || Representation is null)
        {
            return null;
        }

        var standing = MigrationRules.StandingOf(Profile, Board);
        return new CellKey(
            Profile.Province,
            Profile.Commune,
            Catalogues.BusinessLine(Profile.BusinessLine)!.SectorGroup,
            Profile.SizeGroup,
            Profile.Ownership,
            OnRegister: false,
            Active: true,
            Submitted.LastOrDefault()?.Instrument,
            Submitted.LastOrDefault()?.Level,
            UsingClaimed: standing.Using,
            UsingVerified: false,
            CompletedClaimed: standing.Completed,
            CompletedVerified: false,
            Stale: standing.Stale);
    }

    /// <summary>
    /// The cells of the second set that count it: one for each function that applies and of which it said something. Empty wherever <see cref="Cell"/> is null.
    /// </summary>
    public IEnumerable<FunctionCellKey> FunctionCells()
    {
        if (Cell() is not { } cell)
        {
            return [];
        }

        var applying = BusinessFunctions.For(Profile!);
        return Board.Functions
            .Where(f => applying.Any(a => a.Id == f.Function))
            .Select(f => new FunctionCellKey(
                cell.Province, cell.Commune, cell.SectorGroup, cell.Size, cell.Ownership, f.Function, f.State, Verified: false));
    }
}

public sealed record Member(Guid PersonId, MemberRole Role, long Since);

/// <summary>Someone asks to be let into an enterprise whose tax code is taken; open until an owner answers.</summary>
public sealed record AccessRequest(Guid Id, Guid PersonId, long AskedAt);

/// <summary>
/// An open invitation: to whom (a reference to the mail address), as what, by whom, and the SHA-256 of the token in its link.
/// Instants are Unix milliseconds.
/// </summary>
public sealed record MemberInvitation(Guid Id, TextRef Address, MemberRole Role, Guid By, string TokenHash, long At, long ExpiresAt);

/// <summary>A no to a request; the same person may ask again <see cref="Enterprise.AskAgainAfter"/> later.</summary>
public sealed record DeclinedAccess(Guid PersonId, long At);

/// <summary>
/// Answers on the way. <paramref name="Place"/> is where the last save left off (a page), so that another device goes on there.
/// </summary>
public sealed record Draft(
    Guid Id,
    string Instrument,
    int Version,
    long StartedAt,
    long SavedAt,
    Guid PersonId,
    string Place,
    IReadOnlyDictionary<string, DraftAnswer> Answers)
{
    /// <summary>The sector whose questions are asked; null where the instrument has no sectors.</summary>
    public string? Sector { get; init; }

    /// <summary>By sector, what was answered for it before another one was chosen; it no longer counts, and is there again on going back.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<LaidAside>> Aside { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<LaidAside>>.Empty;
}

/// <summary>An answer to a question of a sector that is not chosen now.</summary>
public sealed record LaidAside(string Question, DraftAnswer Answer);

/// <summary><paramref name="FromLast"/>: taken over from the last assessment and not confirmed yet, so it counts as unanswered.</summary>
public sealed record DraftAnswer(Answer Answer, bool FromLast, string Form);

/// <summary>A submitted assessment in short; the whole is a row of its own.</summary>
public sealed record Submitted(Guid Id, string Instrument, int Version, long At, Fraction Points, int Level);

using System.Collections.Immutable;

namespace SanSangSo.Assessments.People;

/// <summary>
/// What the service keeps of one person, for that person's own eyes. Read-only, stateless; key <c>person-data</c>. A page asks for the
/// person who is signed in and for nobody else.
/// </summary>
[Alias("person-data-desk")]
public interface IPersonDataDesk : IGrainWithStringKey
{
    public const string Key = "person-data";

    /// <summary>What the page "my data" shows.</summary>
    [Alias("get")]
    Task<PersonData> GetAsync(Guid personId);

    /// <summary>Everything, as lists. Instants are clock times of Vietnam in ISO 8601.</summary>
    [Alias("export")]
    Task<PersonExport> ExportAsync(Guid personId);
}

/// <summary>How a person stands to the purposes; one that is missing was never agreed to.</summary>
/// <param name="OnlyOwnerOf">The enterprises that would be without an owner if the person were erased.</param>
/// <param name="Requests">The newest first.</param>
public sealed record PersonData(
    ImmutableArray<ConsentLine> Consents, ImmutableArray<Membership> OnlyOwnerOf, ImmutableArray<DataRequestLine> Requests);

/// <summary>A request with its two deadlines; <paramref name="Done"/> and <paramref name="Answer"/> null while it waits.</summary>
public sealed record DataRequestLine(
    Guid Id, DataRequestKind Kind, string Text, long At, long AcknowledgeBy, long AnswerBy, long AcknowledgedAt, bool? Done, string? Answer,
    long? AnsweredAt);

/// <summary>A consent with the version of the text it was given to; <paramref name="WithdrawnAt"/> null while it stands.</summary>
public sealed record ConsentLine(string Purpose, int TextVersion, long GivenAt, long? WithdrawnAt);

/// <summary>All that is kept of a person, as lists of the same shape, so that one writer makes JSON and CSV of them alike.</summary>
public sealed record PersonExport(Guid PersonId, ImmutableArray<ExportList> Lists)
{
    /// <summary>The list of uploaded files; its first and third columns are the id and the media type, by which their bytes go along.</summary>
    public const string Files = "files";
}

/// <summary>A list with a name that can be a file's; every line has a value, or null, for each of <paramref name="Columns"/>.</summary>
public sealed record ExportList(string Name, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Lines);

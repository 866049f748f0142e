using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.People;

/// <summary>The person wants the account to be gone. There is one erasure of a person, so nothing tells one command from another.</summary>
public sealed record ErasePerson;

public static partial class Person
{
    /// <summary>
    /// Whoever is the only owner of an enterprise hands it over or removes it first: it would belong to nobody. An administrator
    /// is one no more before, so that one is always left. Erasing twice is answered alike.
    /// </summary>
    /// <param name="onlyOwnerOf">The enterprises that would be without an owner.</param>
    public static Decision<PersonEvent, PersonSaved> Erase(PersonState state, ImmutableArray<Guid> onlyOwnerOf, DecideContext context) =>
        state.IsErased ? Accept(context)
        : state.Email is null ? Refuse(Refusals.NotFound)
        : state.Roles.Contains(StaffRole.Administrator) ? Refuse(PersonRefusals.OwnAdministrator)
        : !onlyOwnerOf.IsEmpty ? Decision<PersonEvent, PersonSaved>.Refuse(PersonRefusals.LastOwner, [.. onlyOwnerOf.Select(id => id.ToString())])
        : Accept(context, new PersonErased(context.Now));
}

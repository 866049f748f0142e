using System.Text.Json.Serialization;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.People;

/// <summary>What can have happened to an invitation. The address is a reference to an erasable row.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(StaffInvited), "invited.1")]
[JsonDerivedType(typeof(InvitationAccepted), "accepted.1")]
[JsonDerivedType(typeof(InvitationWithdrawn), "withdrawn.1")]
public abstract record InvitationEvent;

/// <summary><paramref name="ExpiresAt"/> in Unix milliseconds; of the link's token only the hash is kept.</summary>
public sealed record StaffInvited(TextRef Address, StaffOffer Offer, string TokenHash, long ExpiresAt, Guid By) : InvitationEvent;

public sealed record InvitationAccepted(Guid PersonId) : InvitationEvent;

public sealed record InvitationWithdrawn : InvitationEvent;

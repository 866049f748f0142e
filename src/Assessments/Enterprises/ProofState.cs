using System.Collections.Immutable;
using SanSangSo.Assessments.Commits;

namespace SanSangSo.Assessments.Enterprises;

/// <summary>Who was shown to speak for the enterprise, by which way, and by whom that was found (the person itself where it entered a code).</summary>
public sealed record Representation(ProofWay Way, Guid PersonId, Guid By, long At);

/// <summary>A claim that waits for its proof. Instants are Unix milliseconds; <paramref name="DueAt"/> is by when an officer acts.</summary>
public sealed record Claim(
    Guid Id, Guid PersonId, ProofWay Way, ImmutableArray<ProofFile> Files, long AskedAt, long DueAt, SentCode? Code);

/// <summary>A code on its way: only its hash, until when it is good, and how often a wrong one was entered.</summary>
public sealed record SentCode(string Hash, long SentAt, long ExpiresAt, int Failed);

/// <summary>A no to a claim, and where its reason stands.</summary>
public sealed record DeclinedProof(TextRef Reason, long At);

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SanSangSo.Assessments.Commits;

/// <summary>
/// One command's trace in its stream: append-only, chained by hash over exactly the bytes that are stored.
/// <paramref name="At"/> is Unix milliseconds; <paramref name="Events"/> and <paramref name="Result"/> are JSON text;
/// <paramref name="OperationId"/> with <paramref name="CommandHash"/> answers a repeated command.
/// </summary>
public sealed record JournalEntry(
    StreamId Stream,
    long Sequence,
    long At,
    Guid Actor,
    Guid OperationId,
    string CommandHash,
    string Events,
    string Result,
    string PreviousHash,
    string Hash)
{
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    public static JournalEntry Chain(
        StreamId stream, long sequence, long at, Caller caller, string commandHash, string events, string result, string previousHash)
    {
        var entry = new JournalEntry(
            stream, sequence, at, caller.PersonId, caller.OperationId, commandHash, events, result, previousHash, "");
        return entry with { Hash = entry.ComputeHash() };
    }

    /// <summary>SHA-256 over the fields in order, each preceded by its length in UTF-8 bytes, so that no two rows share a reading.</summary>
    public string ComputeHash()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<string> fields =
        [
            Stream.Kind, Stream.Id.ToString("N"), Sequence.ToString(CultureInfo.InvariantCulture),
            At.ToString(CultureInfo.InvariantCulture), Actor.ToString("N"), OperationId.ToString("N"),
            CommandHash, Events, Result, PreviousHash,
        ];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            sha.AppendData(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>The first entry that does not follow from the one before it, or null when the chain holds.</summary>
    public static JournalEntry? FirstBroken(IEnumerable<JournalEntry> stream)
    {
        var previous = Genesis;
        var sequence = 0L;
        foreach (var entry in stream)
        {
            sequence++;
            if (entry.Sequence != sequence || entry.PreviousHash != previous || entry.Hash != entry.ComputeHash())
            {
                return entry;
            }

            previous = entry.Hash;
        }

        return null;
    }
}

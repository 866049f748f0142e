using System.Collections.Immutable;
using SanSangSo.Assessments.Enterprises;
using SanSangSo.Assessments.Files;
using Rules = SanSangSo.Assessments.Enterprises.Enterprise;

namespace SanSangSo.Web.Pages.Enterprise.Proof;

/// <summary>Takes uploaded documents into the file store: all of them, or none.</summary>
public sealed class ProofDocuments(IFileStore files)
{
    public async Task<(ImmutableArray<ProofFile> Kept, DocumentFault? Fault)> KeepAsync(
        IReadOnlyList<IFormFile> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (documents.Count is 0 or > Rules.ProofFilesMaximum)
        {
            return ([], new DocumentFault(documents.Count == 0 ? "Missing" : "TooMany", ""));
        }

        var types = new List<string>();
        foreach (var document in documents)
        {
            if (document.Length > Rules.ProofFileMaximum)
            {
                return ([], new DocumentFault("TooLarge", document.FileName));
            }

            if (await TypeOfAsync(document, cancellationToken) is not { } type)
            {
                return ([], new DocumentFault("WrongType", document.FileName));
            }

            types.Add(type);
        }

        var kept = ImmutableArray.CreateBuilder<ProofFile>();
        foreach (var (document, type) in documents.Zip(types))
        {
            await using var content = document.OpenReadStream();
            if (await files.PutAsync(Guid.CreateVersion7(), content, Rules.ProofFileMaximum, cancellationToken) is not { } file)
            {
                Delete(kept.ToImmutable());
                return ([], new DocumentFault("TooLarge", document.FileName));
            }

            kept.Add(new ProofFile(file.Id, type, file.Size, file.Sha256));
        }

        return (kept.ToImmutable(), null);
    }

    public void Delete(ImmutableArray<ProofFile> kept)
    {
        foreach (var file in kept)
        {
            files.Delete(file.Id);
        }
    }

    private static async Task<string?> TypeOfAsync(IFormFile document, CancellationToken cancellationToken)
    {
        var head = new byte[DocumentTypes.Head];
        await using var content = document.OpenReadStream();
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return DocumentTypes.Find(head.AsSpan(0, read));
    }
}

/// <summary>Why documents were not taken: the last part of the text's key, and the name of the file that it is about, if one.</summary>
public sealed record DocumentFault(string Code, string FileName);

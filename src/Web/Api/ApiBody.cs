using System.Buffers;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;
using SanSangSo.Assessments.Scoring;

namespace SanSangSo.Web.Api;

/// <summary>Reads a body as JSON, or says what is wrong with it. Nothing of it is kept.</summary>
internal static class ApiBody
{
    /// <summary>One megabyte (2^20 bytes).</summary>
    public const int MostBytes = 1 << 20;

    /// <param name="read">Turns the JSON into the answer; null where it found faults.</param>
    public static async Task<IResult> AnswerAsync(HttpContext context, Func<JsonElement, BodyFaults, object?> read)
    {
        context.Response.Headers.CacheControl = "no-store";
        var problems = context.RequestServices.GetRequiredService<ApiProblems>();
        if (!IsJson(context.Request.ContentType))
        {
            return problems.Of(StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Request.ContentLength > MostBytes || await ReadAsync(context.Request.Body, context.RequestAborted) is not { } bytes)
        {
            return problems.Of(StatusCodes.Status413PayloadTooLarge);
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            return problems.NotJson(null);
        }

        var faults = new BodyFaults();
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return read(json.RootElement, faults) is { } answer ? Results.Json(answer, ApiJson.Options) : problems.Of(faults);
        }
        catch (JsonException e)
        {
            return problems.NotJson(e);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape: JSON by its grammar, and no text.
            return problems.NotJson(null);
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, CancellationToken stop)
    {
        var bytes = new ArrayBufferWriter<byte>();
        for (int read; (read = await body.ReadAsync(bytes.GetMemory(16 << 10), stop)) > 0;)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > MostBytes)
            {
                return null;
            }
        }

        return bytes.WrittenMemory;
    }
}

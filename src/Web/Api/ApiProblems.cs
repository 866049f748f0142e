using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Resources;

namespace SanSangSo.Web.Api;

/// <summary>Marks endpoints for programs: what goes wrong there is said as problem details (RFC 9457), never as a page.</summary>
internal sealed class ForPrograms;

/// <summary>What went wrong, for programs, in the language of the request.</summary>
internal sealed class ApiProblems(IStringLocalizer<ApiTexts> texts)
{
    private const string ContentType = "application/problem+json";

    /// <summary>Every fault by its place.</summary>
    public IResult Of(BodyFaults faults) => Problem(StatusCodes.Status400BadRequest, faults.All
        .GroupBy(fault => fault.Path, StringComparer.Ordinal)
        .ToDictionary(place => place.Key, place => place.Select(fault => texts["Fault." + fault.Kind].Value).Distinct().ToArray(), StringComparer.Ordinal));

    /// <summary>What was sent is no JSON; where the reader stopped, as far as it says so.</summary>
    public IResult NotJson(JsonException? where) => Problem(StatusCodes.Status400BadRequest, new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [BodyFaults.Whole] =
        [
            where is { LineNumber: { } line, BytePositionInLine: { } place }
                ? texts["Fault.NotJsonAt", line + 1, place + 1]
                : texts["Fault.NotJson"],
        ],
    });

    public IResult Of(int status) => Problem(status, null);

    private IResult Problem(int status, Dictionary<string, string[]>? errors)
    {
        var problem = new ProblemDetails { Status = status, Title = texts["Status." + status] };
        if (errors is not null)
        {
            problem.Extensions["errors"] = errors;
        }

        return Results.Json(problem, ApiJson.Options, ContentType, status);
    }
}

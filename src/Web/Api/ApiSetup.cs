using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using SanSangSo.Assessments.Scoring;
using SanSangSo.Web.Accounts;
using SanSangSo.Web.Grains;
using SanSangSo.Web.Localization;

namespace SanSangSo.Web.Api;

/// <summary>
/// The interface for programs. Scoring needs no account, keeps nothing and sets no cookie; what it costs is bounded by the size of a body and
/// by a limit for each network address.
/// </summary>
internal static class ApiSetup
{
    private const string Problem = "application/problem+json";
    private const string Version = "version";

    // Routing would pass what is of another type on to the page for what does not exist; the endpoint itself says what it takes.
    private const string AnyType = "*/*";

    public static WebApplicationBuilder AddSanSangSoApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ApiProblems>();
        builder.Services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "Sẵn Sàng Số", Version = "1" };
                document.Servers = [];
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, _, _) =>
            {
                operation.RequestBody?.Content?.Remove(AnyType);
                return Task.CompletedTask;
            });
            options.AddSchemaTransformer((schema, context, _) =>
            {
                if (context.JsonTypeInfo.Type == typeof(ScoreBody) && schema.Properties is { } properties && properties.TryGetValue(Version, out var version))
                {
                    properties[Version] = new OpenApiSchema
                    {
                        Description = version.Description,
                        OneOf =
                        [
                            new OpenApiSchema { Type = JsonSchemaType.String, Enum = [ScoreRequest.LatestVersion] },
                            new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
                        ],
                    };
                }

                return Task.CompletedTask;
            });
        });
        return builder;
    }

    public static WebApplication MapSanSangSoApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api/v1").AllowAnonymous().WithMetadata(new ForPrograms()).RequireRateLimiting(NetworkLimits.Api);
        Describe<ScoreBody, ScoreAnswer>(
            api.MapPost("/score", (HttpContext context, Instruments instruments) => ApiBody.AnswerAsync(
                context,
                (body, faults) => ScoreRequest.Read(body, instruments.Catalogue, faults) is { } request ? ScoreAnswer.Of(request, PageLanguage.Current) : null)),
            "score",
            "Scores answers under a published instrument. Stores nothing. Faults of the body are all named, each by its place as JavaScript would reach it: answers[\"2.1\"][1].");
        Describe<ScoreAnswer, VerifiedReceipt>(
            api.MapPost("/receipts/verify", (HttpContext context, Instruments instruments) => ApiBody.AnswerAsync(
                context,
                (body, faults) => ClaimedReceipt.Read(body, instruments.Catalogue, faults) is { } claimed
                    && ReceiptCheck.Compare(claimed, faults) is { } differences ? new VerifiedReceipt(differences.Count == 0, differences) : null)),
            "verifyReceipt",
            "Computes a receipt again from its answers: the answer of /score, or the file that people download. Stores nothing.");
        // What does not exist here is said to a program as a program reads it.
        app.MapFallback("/api/{**path}", (ApiProblems problems) => problems.Of(StatusCodes.Status404NotFound)).AllowAnonymous();
        return app;
    }

    /// <summary>The answer to a program that asked too often.</summary>
    public static Task SayTooOftenAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<ApiProblems>().Of(StatusCodes.Status429TooManyRequests).ExecuteAsync(context);

    private static void Describe<TBody, TAnswer>(RouteHandlerBuilder endpoint, string name, string what)
        where TBody : notnull => endpoint
            .WithName(name)
            .WithDescription(what)
            .Accepts<TBody>(MediaTypeNames.Application.Json, AnyType)
            .Produces<TAnswer>()
            .Produces<ProblemDetails>(StatusCodes.Status400BadRequest, Problem)
            .Produces<ProblemDetails>(StatusCodes.Status413PayloadTooLarge, Problem)
            .Produces<ProblemDetails>(StatusCodes.Status415UnsupportedMediaType, Problem)
            .Produces<ProblemDetails>(StatusCodes.Status429TooManyRequests, Problem);
}

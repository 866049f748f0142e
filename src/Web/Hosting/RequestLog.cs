using System.Diagnostics;

namespace SanSangSo.Web.Hosting;

/// <summary>
/// One line a request: the pattern of the route, never the address itself, which may hold tokens, nor a query or what was posted.
/// </summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
            LogRequest(
                logger, context.Request.Method, route, context.Response.StatusCode,
                (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds} ms")]
    private static partial void LogRequest(ILogger logger, string method, string route, int status, long milliseconds);
}

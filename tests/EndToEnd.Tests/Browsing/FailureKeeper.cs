using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SanSangSo.EndToEnd.Tests.Browsing;

/// <summary>Keeps what the service logs as an error or worse.</summary>
internal sealed class FailureKeeper(ConcurrentQueue<string> failures) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, failures);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<string> failures) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                failures.Enqueue($"{logLevel} {category}: {formatter(state, exception)}\n{exception}");
            }
        }
    }
}

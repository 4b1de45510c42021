using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WebhookInspector.Tests.Support;

/// <summary>Keeps the errors that one category logs, or the warnings and errors of all.</summary>
/// <param name="category">Null for all, warnings included.</param>
internal sealed class HeardLog(string? category = null) : ILoggerProvider
{
    private readonly ConcurrentQueue<string> faults = [];

    public int Errors => faults.Count;

    public IReadOnlyCollection<string> Faults => faults;

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName, category);

    public void Dispose() { }

    private sealed class Ear(HeardLog log, string own, string? category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) =>
            category is null ? logLevel >= LogLevel.Warning : own == category && logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                log.faults.Enqueue($"{own}: {formatter(state, exception)} {exception}");
        }
    }
}

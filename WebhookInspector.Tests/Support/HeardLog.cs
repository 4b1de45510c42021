using Microsoft.Extensions.Logging;

namespace WebhookInspector.Tests.Support;

/// <summary>Counts the errors that one category logs.</summary>
internal sealed class HeardLog(string category) : ILoggerProvider
{
    private int errors;

    public int Errors => Volatile.Read(ref errors);

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName == category);

    public void Dispose() { }

    private sealed class Ear(HeardLog log, bool listens) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => listens && logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                Interlocked.Increment(ref log.errors);
        }
    }
}

using Microsoft.Extensions.Logging;

namespace WebhookInspector.Storage.MadeUp;

#pragma warning disable SYSLIB1006, SYSLIB1013 // What the checker has to find.
internal static partial class LogMessages
{
    [LoggerMessage(0, LogLevel.Information, "a")]
    public static partial void Unnumbered(ILogger logger);

    [LoggerMessage(1000, LogLevel.Information, "b")]
    public static partial void First(ILogger logger);

    [LoggerMessage(1000, LogLevel.Information, "c")]
    public static partial void Second(ILogger logger);

    [LoggerMessage(9001, LogLevel.Information, "d")]
    public static partial void OfAnotherRoom(ILogger logger);

    [LoggerMessage(1001, LogLevel.Information, "e")]
    public static partial void Kept(ILogger logger);
}

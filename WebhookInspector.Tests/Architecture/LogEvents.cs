using System.Reflection;
using Microsoft.Extensions.Logging;

namespace WebhookInspector.Tests.Architecture;

/// <summary>Reads the log messages that types declare, and finds those without a stable event id.</summary>
internal static class LogEvents
{
    /// <summary>The thousand that a room's event ids belong to; a room without log messages has none.</summary>
    private static readonly Dictionary<string, int> Thousands = new()
    {
        ["Storage"] = 1,
        ["Checking"] = 2,
        ["Replay"] = 3,
        ["Hover"] = 4,
        ["Api"] = 5,
        ["Providers"] = 6,
        ["Access"] = 7,
        ["Hosting"] = 8,
        ["Capture"] = 9,
        ["Endpoints"] = 10,
    };

    /// <returns>How many log messages there are, and a line for each whose id is missing, used twice or of another room.</returns>
    public static (int Found, IReadOnlyList<string> Faults) In(IEnumerable<Type> types)
    {
        var declared = types
            .SelectMany(type =>
                type.GetMethods(
                    BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly
                )
            )
            .SelectMany(method =>
                method.GetCustomAttributes<LoggerMessageAttribute>().Select(message => (Method: method, Id: message.EventId))
            )
            .ToList();
        var twice = declared.CountBy(log => log.Id).Where(id => id.Value > 1).Select(id => id.Key).ToHashSet();
        return (
            declared.Count,
            [
                .. from log in declared
                let room = log.Method.DeclaringType!.Namespace!.Split('.').ElementAtOrDefault(1) ?? ""
                let fault = log.Id <= 0 ? "has no event id"
                : twice.Contains(log.Id) ? $"shares event id {log.Id}"
                : log.Id / 1000 != Thousands.GetValueOrDefault(room) ? $"has event id {log.Id}, which is not of {room}"
                : null
                where fault is not null
                select $"{log.Method.DeclaringType}.{log.Method.Name} {fault}",
            ]
        );
    }
}

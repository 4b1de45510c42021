using WebhookInspector.Replay.Targets;

namespace WebhookInspector.Tests.Replay.Targets;

internal static class TargetPolicies
{
    /// <summary>As in Team mode.</summary>
    public static TargetPolicy Strict(params string[] allowed) => new([.. allowed.Select(Entry)], opensLoopback: false);

    /// <summary>As in Local mode.</summary>
    public static TargetPolicy Local(params string[] allowed) => new([.. allowed.Select(Entry)], opensLoopback: true);

    public static AllowedTarget Entry(string text) =>
        AllowedTarget.TryParse(text, out var fault) ?? throw new ArgumentException(fault, nameof(text));
}

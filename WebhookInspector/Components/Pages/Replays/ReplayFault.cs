using WebhookInspector.Replay.Targets;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>A refused order for a person: names the fields by their labels, not by their API names.</summary>
/// <param name="Setting">The field's API name.</param>
public sealed record ReplayFault(string Setting, string Text)
{
    public const string Target = "target",
        Cause = "fault",
        Secret = "secret",
        Method = "method",
        Path = "edits.path",
        Headers = "edits.headers",
        Body = "body";
    public const string Rate = "ratePerSecond",
        Parallelism = "parallelism";

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        [Target] = "Target",
        [Cause] = "Cause",
        ["headers"] = "Headers",
        [Headers] = "Headers",
        [Path] = "Path and query",
        [Method] = "Method",
        [Secret] = "Secret",
        ["q"] = "The filter",
        [Rate] = "Requests per second",
        [Parallelism] = "In parallel",
    };

    private static readonly string[] Verbs = ["is ", "must ", "matches "];

    public static ReplayFault Of(SettingRefusedException refused) => new(refused.Setting, InWords(refused.Message));

    /// <param name="refusal">A field's API name, a colon, and the reason.</param>
    public static string InWords(string refusal)
    {
        if (refusal.Split(": ", 2) is not [var setting, { Length: > 0 } reason])
            return refusal;
        const string code = TargetRefusedException.Code + ": ";
        if (reason.StartsWith(code, StringComparison.Ordinal))
            reason = reason[code.Length..];
        if (!Labels.TryGetValue(setting, out var label))
            return char.ToUpperInvariant(reason[0]) + reason[1..];
        return label + (Verbs.Any(v => reason.StartsWith(v, StringComparison.Ordinal)) ? " " : ": ") + reason;
    }
}

namespace WebhookInspector.Replay.Targets;

/// <summary>Options of replays. Section <c>Inspector:Replay</c>.</summary>
internal sealed class ReplayOptions
{
    public const string Section = "Inspector:Replay";

    /// <summary>Private and loopback targets that are allowed: hosts, globs or CIDR ranges. Public ones need not be listed.</summary>
    public IList<string> AllowedTargets { get; } = [];
}

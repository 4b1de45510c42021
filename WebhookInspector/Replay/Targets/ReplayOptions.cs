namespace WebhookInspector.Replay.Targets;

/// <summary>Section <c>Inspector:Replay</c>.</summary>
public sealed class ReplayOptions
{
    public const string Section = "Inspector:Replay";

    /// <summary>Private and loopback targets that may be sent to: hosts, globs or CIDR ranges. Public ones need not be listed.</summary>
    public IList<string> AllowedTargets { get; } = [];
}

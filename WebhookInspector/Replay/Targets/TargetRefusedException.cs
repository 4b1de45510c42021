namespace WebhookInspector.Replay.Targets;

/// <summary>The policy does not let this target be sent to. The message begins with <see cref="Code"/>.</summary>
public sealed class TargetRefusedException(string reason) : Exception($"{Code}: {reason}")
{
    public const string Code = "target-not-allowed";
}

namespace WebhookInspector.Replay.Targets;

/// <summary>Thrown when the policy refuses a target. The message begins with <see cref="Code"/>.</summary>
internal sealed class TargetRefusedException(string reason) : Exception($"{Code}: {reason}")
{
    public const string Code = "target-not-allowed";
}

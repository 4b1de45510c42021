namespace WebhookInspector.Tests.Replay.Forwarding;

/// <summary>The system's clock, on which five seconds pass at once.</summary>
internal sealed class HurriedTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime == TimeSpan.FromSeconds(5) ? TimeSpan.FromMilliseconds(50) : dueTime, period);
}

namespace WebhookInspector.Capture.MadeUp;

internal static class CaptureKnowsAccess
{
    /// <summary>An arrow that is allowed: a door uses a room below it.</summary>
    public static Task<int> Count() => Task.FromResult(new Access.AccessOptions().Mode.Length);
}

namespace WebhookInspector.Hover.Client;

/// <summary>The result of a call whose answer has no content.</summary>
internal sealed record HoverDone
{
    public static HoverDone Value { get; } = new();
}

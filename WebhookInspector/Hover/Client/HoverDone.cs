namespace WebhookInspector.Hover.Client;

/// <summary>Of calls whose answer says nothing but that it was done.</summary>
public sealed record HoverDone
{
    public static HoverDone Value { get; } = new();
}

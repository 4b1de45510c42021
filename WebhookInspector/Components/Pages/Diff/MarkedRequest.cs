namespace WebhookInspector.Components.Pages.Diff;

/// <summary>The request that was marked to be compared, in one browser tab.</summary>
public sealed class MarkedRequest
{
    public string? Id { get; set; }
}

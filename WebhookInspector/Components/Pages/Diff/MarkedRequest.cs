namespace WebhookInspector.Components.Pages.Diff;

/// <summary>Holds the request marked for comparison in one browser tab.</summary>
public sealed class MarkedRequest
{
    public string? Id { get; set; }
}

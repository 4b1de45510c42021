namespace WebhookInspector.Components.Pages.Hover;

/// <summary>The stations from nothing to the first event, in order.</summary>
public enum Station
{
    Connect,
    Register,
    Code,
    Verify,
    Event,
}

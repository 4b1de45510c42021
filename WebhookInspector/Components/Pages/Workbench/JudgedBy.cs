namespace WebhookInspector.Components.Pages.Workbench;

public enum JudgedBy
{
    Now,

    /// <summary>The signed timestamp: never stale.</summary>
    SignedTimestamp,

    /// <summary>The time when the stored request arrived.</summary>
    Arrival,
}

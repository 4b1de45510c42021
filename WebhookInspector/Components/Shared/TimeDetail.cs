namespace WebhookInspector.Components.Shared;

/// <summary>How much of a time is shown; the tooltip always has the exact one.</summary>
public enum TimeDetail
{
    Ago,

    /// <summary>Hours, minutes and seconds, with the date when it is not today.</summary>
    Clock,

    /// <summary>With date and milliseconds.</summary>
    Full,
}

namespace WebhookInspector.Components.Shared;

/// <summary>How much of a moment is shown; the exact one is always on hover.</summary>
public enum TimeForm
{
    Ago,

    /// <summary>Hours, minutes and seconds; the day where it is not today.</summary>
    Clock,

    /// <summary>With the day and milliseconds.</summary>
    Full,
}

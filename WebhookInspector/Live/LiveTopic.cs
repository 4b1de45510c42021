namespace WebhookInspector.Live;

/// <summary>The kind of data that changed. A signal carries no data; subscribers read the store again.</summary>
public enum LiveTopic
{
    RequestCaptured,
    RequestChanged,
    EndpointChanged,
    HoverChanged,

    /// <summary>The state of the program itself: rejected requests, free disk space.</summary>
    HealthChanged,

    /// <summary>A run, an attempt or a saved target changed. Sent many times a second during a run.</summary>
    ReplayChanged,
}

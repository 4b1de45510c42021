namespace WebhookInspector.Live;

/// <summary>What changed: a key, never data. Whoever hears it reads the store again.</summary>
public enum LiveTopic
{
    RequestCaptured,
    RequestChanged,
    EndpointChanged,
    HoverChanged,

    /// <summary>Of the program itself: what it refuses, how much disk there is.</summary>
    HealthChanged,
    /// <summary>A run, an attempt or a saved target. Comes many times a second while a run goes on.</summary>
    ReplayChanged,
}

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>The progress of a station.</summary>
public enum Progress
{
    /// <summary>Not started.</summary>
    Ahead,

    /// <summary>Waiting for the user.</summary>
    Yours,

    /// <summary>Waiting for Hover, or for this program.</summary>
    Waiting,

    /// <summary>It continues, but a person should look.</summary>
    Doubtful,
    Failed,
    Done,
}

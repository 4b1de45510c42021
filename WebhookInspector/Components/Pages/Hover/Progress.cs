namespace WebhookInspector.Components.Pages.Hover;

/// <summary>How far a station is.</summary>
public enum Progress
{
    /// <summary>Not its turn yet.</summary>
    Ahead,

    /// <summary>It is the reader's turn.</summary>
    Yours,

    /// <summary>It is Hover's, or this program's.</summary>
    Waiting,

    /// <summary>It goes on, but somebody should look.</summary>
    Doubtful,
    Failed,
    Done,
}

namespace WebhookInspector.Tests.Hover.Flow;

/// <summary>How a call to the made-up Hover goes.</summary>
internal enum CallEnd
{
    Good,

    /// <summary>Done, and the answer is lost on the way.</summary>
    LostAfter,

    /// <summary>Not done, and no answer.</summary>
    LostBefore,
    Refused,
}

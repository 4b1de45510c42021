namespace WebhookInspector.Diffing;

public enum ChangeKind
{
    Added,
    Removed,
    Changed,
    /// <summary>An array item whose order among the others changed; one whose index only shifts is not moved.</summary>
    Moved,
    /// <summary>A value of another JSON type.</summary>
    Type,
}

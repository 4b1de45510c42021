namespace WebhookInspector.Diffing;

public enum ChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>An array item whose order relative to the others changed. An item whose index only shifted is not moved.</summary>
    Moved,

    /// <summary>The value has a different JSON type.</summary>
    Type,
}

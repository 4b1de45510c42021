namespace WebhookInspector.Components.Shared.Controls;

/// <summary>How much a button asks for attention.</summary>
public enum ButtonLook
{
    /// <summary>An outline: most actions.</summary>
    Plain,

    /// <summary>Filled: the one thing to do next.</summary>
    Primary,

    /// <summary>An outline in the colour of danger: asks before it deletes.</summary>
    Danger,

    /// <summary>Filled in the colour of danger: deletes now.</summary>
    Destructive,

    /// <summary>Without an outline: beside other things.</summary>
    Quiet,

    /// <summary>Without an outline, in the colour of danger.</summary>
    QuietDanger,

    /// <summary>Looks like a link within a sentence.</summary>
    Link,
}

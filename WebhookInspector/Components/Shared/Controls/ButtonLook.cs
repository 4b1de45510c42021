namespace WebhookInspector.Components.Shared.Controls;

/// <summary>How prominent a button is.</summary>
public enum ButtonLook
{
    /// <summary>Outlined: most actions.</summary>
    Plain,

    /// <summary>Filled: the primary action.</summary>
    Primary,

    /// <summary>Outlined in the danger colour: asks before it deletes.</summary>
    Danger,

    /// <summary>Filled in the danger colour: deletes now.</summary>
    Destructive,

    /// <summary>Without an outline: a secondary action.</summary>
    Quiet,

    /// <summary>Without an outline, in the danger colour.</summary>
    QuietDanger,

    /// <summary>Looks like a link in a sentence.</summary>
    Link,
}

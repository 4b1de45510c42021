namespace WebhookInspector.Requests.Masking;

/// <summary>A header line as a reader without further rights sees it.</summary>
/// <param name="Value">The value, one character a byte; null when it is hidden, because it is or repeats a secret.</param>
public readonly record struct ShownHeader(string Name, string? Value)
{
    /// <summary>The value, or the text shown instead.</summary>
    public string Text => Value ?? HeaderMask.Masked;

    public bool IsHidden => Value is null;
}

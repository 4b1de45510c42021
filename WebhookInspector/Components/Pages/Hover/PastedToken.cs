namespace WebhookInspector.Components.Pages.Hover;

/// <summary>A typed access token. Not a record, which would print it.</summary>
public sealed class PastedToken(string value, TimeSpan lifetime)
{
    public string Value => value;

    public TimeSpan Lifetime => lifetime;
}

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>An access token as it was typed. No record: that would print it.</summary>
public sealed class PastedToken(string value, TimeSpan lifetime)
{
    public string Value => value;

    public TimeSpan Lifetime => lifetime;
}

namespace WebhookInspector.Components.Shared.Controls;

/// <summary>Makes the ids by which a screen reader finds what belongs to a field (<c>aria-describedby</c>).</summary>
internal static class FieldIds
{
    public static (string Hint, string Fault) Next() => (ElementIds.Next("hint"), ElementIds.ForFault());
}

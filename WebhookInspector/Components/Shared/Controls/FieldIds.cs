namespace WebhookInspector.Components.Shared.Controls;

/// <summary>Generates the ids that tie hints and errors to a field (<c>aria-describedby</c>).</summary>
internal static class FieldIds
{
    public static (string Hint, string Fault) Next() => (ElementIds.Next("hint"), ElementIds.ForFault());
}

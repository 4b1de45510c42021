namespace WebhookInspector.Components.Shared.Controls;

/// <summary>Ids by which a screen reader finds what belongs to a field (<c>aria-describedby</c>).</summary>
internal static class FieldIds
{
    private static long last;

    public static (string Hint, string Fault) Next()
    {
        var number = Interlocked.Increment(ref last);
        return ($"hint-{number}", $"fault-{number}");
    }
}

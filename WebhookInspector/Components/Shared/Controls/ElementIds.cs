namespace WebhookInspector.Components.Shared.Controls;

/// <summary>Makes ids for elements that another element of the page names.</summary>
internal static class ElementIds
{
    private static long last;

    /// <summary>For the sentence below a field that says what is wrong: the library ties it to the field only where it has an id.</summary>
    public static string ForFault() => Next("fault");

    public static string Next(string kind) => $"{kind}-{Interlocked.Increment(ref last)}";
}

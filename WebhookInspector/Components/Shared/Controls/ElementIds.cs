namespace WebhookInspector.Components.Shared.Controls;

/// <summary>Generates ids for elements that another element refers to.</summary>
internal static class ElementIds
{
    private static long last;

    /// <summary>Generates an id for the error below a field: MudBlazor ties it to the field only when it has one.</summary>
    public static string ForFault() => Next("fault");

    public static string Next(string kind) => $"{kind}-{Interlocked.Increment(ref last)}";
}

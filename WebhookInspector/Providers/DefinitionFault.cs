namespace WebhookInspector.Providers;

/// <param name="File">The definition's file.</param>
/// <param name="Field">The dotted path in the file; empty for the whole file.</param>
/// <param name="Reason">The error, and the values that are allowed.</param>
public sealed record DefinitionFault(string File, string Field, string Reason)
{
    public override string ToString() => Field.Length == 0 ? $"{File}: {Reason}" : $"{File}: {Field} {Reason}";
}

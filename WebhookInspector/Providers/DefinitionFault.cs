namespace WebhookInspector.Providers;

/// <param name="File">The definition's file.</param>
/// <param name="Field">Dotted path in it; empty for the file as a whole.</param>
/// <param name="Reason">What is wrong and what is allowed.</param>
public sealed record DefinitionFault(string File, string Field, string Reason)
{
    public override string ToString() => Field.Length == 0 ? $"{File}: {Reason}" : $"{File}: {Field} {Reason}";
}

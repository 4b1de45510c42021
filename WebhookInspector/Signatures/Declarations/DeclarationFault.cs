namespace WebhookInspector.Signatures.Declarations;

/// <summary>One error in a declaration.</summary>
/// <param name="Field">The dotted path of the field: <c>scheme.signature.encoding</c>.</param>
/// <param name="Reason">The error, and the values that are allowed.</param>
public sealed record DeclarationFault(string Field, string Reason);

namespace WebhookInspector.Signatures.Declarations;

/// <summary>One thing that is wrong with a declaration.</summary>
/// <param name="Field">A dotted path: <c>scheme.signature.encoding</c>.</param>
/// <param name="Reason">What is wrong and what is allowed.</param>
public sealed record DeclarationFault(string Field, string Reason);

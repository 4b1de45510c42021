namespace WebhookInspector.Diagnosis.Search;

/// <summary>One piece of a signature's text.</summary>
/// <param name="Element">The list element or key that contains it; null for a value that is not a list.</param>
/// <param name="Written">Its notation in the value: "by itself", "in quotes", "after “sha256=”".</param>
internal sealed record SignatureText(string Text, string? Element, string Written);

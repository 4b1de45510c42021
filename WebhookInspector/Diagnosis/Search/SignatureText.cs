namespace WebhookInspector.Diagnosis.Search;

/// <summary>One piece of a signature's text.</summary>
/// <param name="Element">Which element of a list or which key it stands under; null for a value that is no list.</param>
/// <param name="Written">How it stood there: "by itself", "in quotes", "after “sha256=”".</param>
internal sealed record SignatureText(string Text, string? Element, string Written);

namespace WebhookInspector.Components.Shared.Diagnosis;

/// <summary>Adjacent bytes that are shown alike.</summary>
/// <param name="Kind">A CSS class: text, ws (white space), na (not ASCII), ctl (control) or bad (not UTF-8).</param>
/// <param name="Marked">True when it differs from what it is compared with.</param>
/// <param name="Hex">The hex of bytes that are not plain ASCII: "C3 A9".</param>
public sealed record ByteRun(string Text, string Kind, bool Marked, string? Hex = null);

namespace WebhookInspector.Signatures;

/// <summary>A parsed content template: literal text and tokens such as <c>{body}</c>, <c>{timestamp}</c>, <c>{header:Date}</c>.</summary>
public sealed record ContentTemplate(string Text);

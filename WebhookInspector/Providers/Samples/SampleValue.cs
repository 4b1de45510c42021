namespace WebhookInspector.Providers.Samples;

/// <param name="IsLiteral">True when the text is a JSON number or boolean, not a string.</param>
internal readonly record struct SampleValue(string Text, bool IsLiteral = false);

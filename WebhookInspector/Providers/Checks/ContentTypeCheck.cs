using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <summary>Checks the media type, ignoring its parameters (RFC 9110, 8.3.1).</summary>
public sealed record ContentTypeCheck(string Text, string MediaType) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Headers.Value("Content-Type") is { } value
            ? ChecklistOutcome.If(
                string.Equals(value.Split(';')[0].Trim(), MediaType, StringComparison.OrdinalIgnoreCase),
                $"The content type is {value}."
            )
            : ChecklistOutcome.Broken("There is no Content-Type header.");
}

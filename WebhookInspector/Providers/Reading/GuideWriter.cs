using System.Text;

namespace WebhookInspector.Providers.Reading;

/// <summary>Generates the guide of a provider that has none, from its declaration alone.</summary>
internal static class GuideWriter
{
    public static string Write(ProviderDefinition definition)
    {
        var text = new StringBuilder();
        text.Append(definition.About)
            .Append("\n\nThis page is put together from the facts on record. Where ")
            .Append(definition.Name)
            .Append("’s own documentation says otherwise, that is right.\n\n## Register\n\n");
        foreach (var step in definition.Registration.FillSteps("the URL below", definition.Secret.Called))
            text.Append("1. ").Append(step).Append('\n');
        text.Append("\n```text\n{captureUrl}\n```\n\n").Append(definition.Secret.Hint).Append("\n\n## How it is signed\n\n");
        foreach (var sentence in SchemeSentences.Of(definition.Scheme))
            text.Append(sentence).Append("\n\n");
        foreach (var rule in definition.Handshakes.Where(rule => rule.Answer is not null))
            text.Append("## The ").Append(rule.Name).Append("\n\n").Append(HandshakeSentences.Of(rule)).Append("\n\n");
        text.Append("## What is assumed\n\n");
        if (definition.Assumed.Count == 0)
            text.Append("Nothing here is assumed.\n");
        foreach (var (field, why) in definition.Assumed)
            text.Append("- `").Append(field).Append("`: ").Append(why).Append('\n');
        return text.Append("\n## Answer and retries\n\nAny 2xx counts as success. ").Append(definition.Retry.Text).Append('\n').ToString();
    }
}

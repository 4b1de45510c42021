using System.Text.Json;
using WebhookInspector.Providers;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>A field of this payload with its meaning.</summary>
/// <param name="Name">The path without its root: "applicant.status".</param>
public sealed record ExplainedField(string Name, string Text)
{
    /// <returns>The explained fields that this payload has, in the order of the definition.</returns>
    public static IReadOnlyList<ExplainedField> Of(ProviderDefinition provider, SignedMessage message)
    {
        if (provider.Fields.Count == 0)
            return [];
        using var reading = message.Reading(ReadingLimits.Page);
        return reading.Document is not { } json
            ? []
            :
            [
                .. provider
                    .Fields.Where(f => f.Path.Select(json.RootElement) is { ValueKind: not JsonValueKind.Null })
                    .Select(f => new ExplainedField(f.Path.Text.TrimStart('$', '.'), f.Text)),
            ];
    }
}

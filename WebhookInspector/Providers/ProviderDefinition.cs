using WebhookInspector.Providers.Checks;
using WebhookInspector.Providers.Events;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Providers.Samples;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers;

/// <summary>Everything the program knows of one provider, as declared in <c>{id}.json</c> and <c>{id}.md</c>; there is no code for any of
/// them.
/// What a file leaves out is filled in and named among the assumptions.</summary>
public sealed record ProviderDefinition
{
    /// <summary>The id in lower-case kebab case; part of the capture URL.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The provider's purpose in one line.</summary>
    public required string About { get; init; }

    public required SignatureScheme Scheme { get; init; }

    public required SecretFacts Secret { get; init; }

    public required EventRules Event { get; init; }

    /// <summary>What fields of the payload mean, in the provider's words.</summary>
    public IReadOnlyList<PayloadField> Fields { get; init; } = [];

    public IReadOnlyList<HandshakeRule> Handshakes { get; init; } = [];

    public RetrySchedule Retry { get; init; } = new();

    public ExpectedAnswer Answer { get; init; } = new();

    /// <summary>The provider's recommendations, as checks on a delivery.</summary>
    public IReadOnlyList<ChecklistRule> Checklist { get; init; } = [];

    public required SampleSet Samples { get; init; }

    /// <summary>Values that the provider does not document and this definition guesses.</summary>
    public IReadOnlyList<Assumption> Assumed { get; init; } = [];

    public required Registration Registration { get; init; }

    public IReadOnlyList<DocumentationLink> Docs { get; init; } = [];

    /// <summary>
    /// Markdown with placeholders such as <c>{captureUrl}</c>; see <see cref="GuideRenderer"/>. Written from the declaration where there is
    /// no such file.
    /// </summary>
    public string Guide { get; init; } = "";

    /// <summary>False for a definition that was read from the data directory.</summary>
    public bool BuiltIn { get; init; }

    public bool IsAssumed(string field) => Assumed.Any(a => a.Field == field);
}

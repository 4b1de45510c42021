using WebhookInspector.Providers.Checks;
using WebhookInspector.Providers.Events;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers.Reading;

/// <summary>
/// Provides defaults for missing parts of a definition: values that hold for nearly every sender. Each default that could be wrong is
/// listed among the definition's assumptions.
/// </summary>
internal static class DefinitionDefaults
{
    public static readonly RetrySchedule Retry = new() { Text = "Not on record here: see the provider’s own documentation." };

    /// <summary>The field names that most senders use.</summary>
    public static readonly EventRules Event = new()
    {
        Type = Rules(["$.type", "$.event", "$.event_type", "$.eventType"], "X-Event-Type"),
        Id = Rules(["$.id", "$.event_id", "$.eventId"], "X-Event-Id"),
        CorrelationId = Rules(["$.correlation_id", "$.correlationId"], "X-Correlation-Id"),
    };

    public static SecretFacts Secret(DeclaredSecret? declared, string name, SignatureScheme scheme)
    {
        // A secret generated here for a provider that creates its own only signs samples; otherwise failures would look like forgeries.
        var madeBy = declared?.MadeBy ?? SecretMaker.Provider;
        var called = declared?.Called ?? Called(scheme.Kind);
        return new SecretFacts(
            madeBy,
            called,
            declared?.Hint ?? Hint(madeBy, called, name, scheme.Kind),
            declared?.MinLength,
            declared?.Alphabet,
            declared?.Pattern
        );
    }

    public static IReadOnlyList<ChecklistRule> Checklist(SignatureScheme scheme)
    {
        var rules = new List<ChecklistRule> { new HttpsCheck("Sent over HTTPS"), new MethodCheck("Sent with POST", "POST") };
        if (scheme.Kind != SchemeKind.None)
            rules.Add(
                new SignatureCheck(
                    scheme.Kind is SchemeKind.Token or SchemeKind.Basic ? $"The {Called(scheme.Kind)} is right" : "Signature is right"
                )
            );
        if (scheme.Timestamp?.ToleranceSeconds is { } seconds)
            rules.Add(new FreshnessCheck($"Timestamp is within {seconds} s of the arrival"));
        return [.. rules, new AnswerStatusCheck("Answered with 2xx"), new FirstDeliveryCheck("Not a repeated delivery")];
    }

    public static Registration Registration(string name, SecretFacts secret, SignatureScheme scheme) =>
        new()
        {
            Steps =
            [
                $"Enter {{captureUrl}} as the webhook’s URL at {name}.",
                scheme.Kind == SchemeKind.Asymmetric ? $"Take the {{secret}} from {name}’s documentation or dashboard and set it here."
                : secret.MadeBy == SecretMaker.Customer ? $"Choose a {{secret}}, enter it there and set it here."
                : $"Copy the {{secret}} that {name} shows and set it here.",
            ],
        };

    /// <summary>Lists the assumptions that the defaults make.</summary>
    public static IEnumerable<Assumption> Assumptions(bool madeBy, bool events, bool samples, bool registration)
    {
        if (madeBy)
            yield return new("secret.madeBy", "Who makes the secret is not on record; that the provider does is the usual case.");
        if (events)
            yield return new("event", "Where the event’s type and id stand is not on record; the usual names are tried in turn.");
        if (samples)
            yield return new(
                "samples.events",
                "The samples’ payloads are made up; only what the signature and the event’s type need stands where the provider has it."
            );
        if (registration)
            yield return new("registration.steps", "The usual steps; what the provider calls them is not on record.");
    }

    private static List<ValueRule> Rules(string[] paths, string header) =>
        [.. paths.Select(path => new ValueRule.Json(ValuePath.TryParse(path)!)), new ValueRule.FromHeader(header)];

    private static string Called(SchemeKind kind) =>
        kind switch
        {
            SchemeKind.Token => "token",
            SchemeKind.Basic => "user and password",
            SchemeKind.Asymmetric => "public key",
            _ => "signing secret",
        };

    private static string Hint(SecretMaker madeBy, string called, string name, SchemeKind kind) =>
        kind switch
        {
            SchemeKind.Basic => "You choose both, and give them in the webhook’s URL or settings; here they are written as user:password.",
            SchemeKind.Asymmetric => $"{name} signs with its private key; this is the public one that goes with it.",
            _ when madeBy == SecretMaker.Customer => $"You choose the {called} and enter it at {name}; long and random is best.",
            _ => $"{name} makes the {called} and shows it with the webhook or the app.",
        };
}

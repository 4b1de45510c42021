using WebhookInspector.Providers;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Endpoints;

/// <summary>A frequently used answer, set with one click.</summary>
public sealed record AnswerPreset(string Name, ResponseRule Rule)
{
    /// <summary>Longer than most senders wait; used when the provider publishes no time limit.</summary>
    private const int UsualWindowSeconds = 30;

    public static IReadOnlyList<AnswerPreset> For(ProviderDefinition? provider)
    {
        var window = provider?.Answer.WithinSeconds ?? UsualWindowSeconds;
        return
        [
            new("Always 200", new ResponseRule()),
            new("Fail twice, then 200", new ResponseRule { Sequence = [new(503), new(503), new(200)] }),
            new($"Too late ({Math.Min(window + 2, 120)} s)", new ResponseRule(DelayMs: Math.Min(window + 2, 120) * 1000)),
            new("Drop the connection", new ResponseRule { Drop = true }),
        ];
    }
}

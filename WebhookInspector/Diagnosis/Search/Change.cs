namespace WebhookInspector.Diagnosis.Search;

/// <summary>One difference between the actual signed data and the configuration.</summary>
internal sealed record Change(string Code, IReadOnlyDictionary<string, object> Evidence)
{
    public static Change Of(string code, params (string Name, object Value)[] evidence) =>
        new(code, evidence.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal));
}

namespace WebhookInspector.Diagnosis.Search;

/// <summary>One way in which what was signed may differ from what is configured.</summary>
internal sealed record Change(string Code, IReadOnlyDictionary<string, object> Evidence)
{
    public static Change Of(string code, params (string Name, object Value)[] evidence) =>
        new(code, evidence.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal));
}

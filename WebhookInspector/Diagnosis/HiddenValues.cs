using WebhookInspector.Requests;

namespace WebhookInspector.Diagnosis;

/// <summary>Removes the values of masked headers from the sentences and the evidence of a diagnosis.</summary>
internal sealed class HiddenValues
{
    /// <summary>The minimum length of a removed value: shorter ones reveal nothing and occur inside many words.</summary>
    private const int Shortest = 6;

    private readonly List<string> values;

    public HiddenValues(IEnumerable<Header> headers, HeaderMask mask) =>
        values = [
            .. headers
                .Where(h => mask.Hides(h.Name))
                .SelectMany(h => h.Value.Split([',', ';', '=', ' ']).Append(h.Value))
                .Where(v => v.Length >= Shortest)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(v => v.Length),
        ];

    public string TakenOutOf(string text) =>
        values.Aggregate(text, (t, value) => t.Replace(value, HeaderMask.Masked, StringComparison.Ordinal));
}

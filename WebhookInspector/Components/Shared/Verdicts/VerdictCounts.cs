using System.Globalization;
using WebhookInspector.Requests;

namespace WebhookInspector.Components.Shared.Verdicts;

/// <summary>Describes counts: "211 verified · 1 mismatch".</summary>
public static class VerdictCounts
{
    public static string InWords(IEnumerable<KeyValuePair<Verdict, long>> counts)
    {
        var parts = counts
            .Where(c => c.Value > 0)
            .OrderBy(c => c.Key)
            .Select(c => $"{c.Value.ToString("N0", CultureInfo.InvariantCulture)} {Words(c.Key)}");
        return string.Join(" · ", parts) is { Length: > 0 } words ? words : "nothing yet";
    }

    private static string Words(Verdict verdict) =>
        verdict switch
        {
            Verdict.MissingSignature => "without a signature",
            Verdict.NoSecret => "unverified (no secret set)",
            _ => VerdictLook.Of(verdict).Words,
        };
}

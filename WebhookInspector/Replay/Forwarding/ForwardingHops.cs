using WebhookInspector.Requests;

namespace WebhookInspector.Replay.Forwarding;

/// <summary>Records which endpoints forwarded a request: each adds itself, and forwards nothing that it forwarded before.</summary>
internal static class ForwardingHops
{
    public const string Header = "Inspector-Hops";

    /// <summary>A chain of endpoints is no loop, but one this long is a mistake.</summary>
    public const int Most = 10;

    public static IReadOnlyList<string> Of(IReadOnlyList<Header> headers) =>
        [.. headers.Values(Header).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <returns>The reason why the endpoint must not forward it; null when it may.</returns>
    public static string? Refusal(IReadOnlyList<Header> headers, string endpointId)
    {
        var hops = Of(headers);
        return hops.Contains(endpointId, StringComparer.Ordinal) ? "loop: this endpoint has forwarded it before."
            : hops.Count >= Most ? $"loop: {hops.Count} endpoints have forwarded it before."
            : null;
    }

    public static IReadOnlyList<Header> Through(IReadOnlyList<Header> headers, string endpointId) =>
        [
            .. headers.Where(h => !h.Name.Equals(Header, StringComparison.OrdinalIgnoreCase)),
            new Header(Header, string.Join(", ", Of(headers).Append(endpointId))),
        ];
}

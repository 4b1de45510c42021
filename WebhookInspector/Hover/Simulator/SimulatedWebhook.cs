using System.Globalization;
using System.Text.Json.Nodes;

namespace WebhookInspector.Hover.Simulator;

/// <summary>A webhook registered at the simulated Hover.</summary>
/// <param name="Code">A UUID, the same each time that it is sent.</param>
/// <param name="LastError">What failed at the last delivery; null when it was answered 2xx.</param>
internal sealed record SimulatedWebhook(
    long Id,
    string Url,
    string ContentType,
    string Code,
    string HmacSecret,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? VerifiedAt = null,
    string? LastError = null
)
{
    private const int Organisation = 492855;

    /// <summary>Converts it to Hover's answer: the documented fields, in that order.</summary>
    public JsonObject ToJson() =>
        new()
        {
            ["id"] = Id,
            ["owner_type"] = "Org",
            ["owner_id"] = Organisation,
            ["url"] = Url,
            ["created_at"] = Written(CreatedAt),
            ["updated_at"] = Written(UpdatedAt),
            ["verified_at"] = VerifiedAt is { } at ? Written(at) : null,
            ["hmac_secret"] = HmacSecret,
            ["last_error"] = LastError,
            ["content_type"] = ContentType,
        };

    private static string Written(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => $"webhook {Id}";
}

using System.Globalization;
using System.Text.Json;

namespace WebhookInspector.Hover.Client;

/// <summary>A webhook as Hover describes it. Members that Hover left out are null.</summary>
internal sealed record RemoteWebhook(
    string Id,
    string? OwnerType,
    string? OwnerId,
    string? Url,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? UpdatedAt,
    DateTimeOffset? VerifiedAt,
    string? HmacSecret,
    string? LastError,
    string? ContentType
)
{
    /// <summary>Null when it has no id, without which nothing else is possible.</summary>
    internal static RemoteWebhook? Read(JsonElement json) =>
        Text(json, "id") is { Length: > 0 } id
            ? new RemoteWebhook(
                id,
                Text(json, "owner_type"),
                Text(json, "owner_id"),
                Text(json, "url"),
                Time(json, "created_at"),
                Time(json, "updated_at"),
                Time(json, "verified_at"),
                Text(json, "hmac_secret"),
                Text(json, "last_error"),
                Text(json, "content_type")
            )
            : null;

    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => $"webhook {Id}";

    private static string? Text(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };
    }

    private static DateTimeOffset? Time(JsonElement json, string name) =>
        DateTimeOffset.TryParse(Text(json, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace WebhookInspector.Hover.Simulator;

/// <summary>A registered webhook as the simulated Hover knows it.</summary>
/// <param name="Code">A UUID; the same one each time that it is sent.</param>
/// <param name="LastError">What went wrong with the last delivery; null when it was answered 2xx.</param>
public sealed record SimulatedWebhook(
    long Id, string Url, string ContentType, string Code, string HmacSecret, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt,
    DateTimeOffset? VerifiedAt = null, string? LastError = null)
{
    private const int Organisation = 492855;

    /// <summary>As Hover answers it: the fields of its documentation, in that order.</summary>
    public JsonObject ToJson() => new()
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

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Everything that the simulated Hover keeps.</summary>
/// <param name="Webhooks">In the order of their registration.</param>
/// <param name="Seed">What the secrets are made of.</param>
public sealed record SimulatedOrganisation(long NextId, IReadOnlyList<SimulatedWebhook> Webhooks, byte[] Seed)
{
    /// <summary>The id that the documentation's example has comes first.</summary>
    public static SimulatedOrganisation New() => new(12343, [], RandomNumberGenerator.GetBytes(32));

    /// <summary>
    /// The same for a URL that is registered anew after it was deleted, so that trying it often does not fill the endpoint with secrets; another for a second
    /// registration beside the first.
    /// </summary>
    public string SecretFor(string url) =>
        Convert.ToBase64String(HMACSHA512.HashData(Seed, Encoding.UTF8.GetBytes($"{Webhooks.Count(w => w.Url == url)} {url}")));

    public SimulatedWebhook? Find(long id) => Webhooks.FirstOrDefault(w => w.Id == id);

    /// <summary>The same with <paramref name="changed"/> in the place of the one that has its id.</summary>
    public SimulatedOrganisation With(SimulatedWebhook changed) => this with { Webhooks = [.. Webhooks.Select(w => w.Id == changed.Id ? changed : w)] };
}

namespace WebhookInspector.Storage;

/// <summary>A secret's name and dates, without its value.</summary>
/// <param name="KeyLost">True when the value cannot be decrypted any more; see <see cref="LostKey"/>.</param>
public sealed record EndpointSecret(string Id, string Label, DateTimeOffset CreatedAt, bool SamplesOnly, bool KeyLost = false);

using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Reads;

/// <summary>A stored body with the headers that say how to read it.</summary>
/// <param name="Headers">Encrypted values stay encrypted.</param>
public sealed record BodyToRead(IReadOnlyList<Header> Headers, byte[] Body);

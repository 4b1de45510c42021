namespace WebhookInspector.Storage.Reads;

/// <summary>A stored body, to be read piece by piece with <see cref="BodyReader"/>.</summary>
internal readonly record struct StoredBody(long Sequence, long Length);

namespace WebhookInspector.Diagnosis.Search;

/// <summary>One guess at the body that was hashed.</summary>
/// <param name="Also">The second change of a pair.</param>
internal sealed record ChangedBody(ReadOnlyMemory<byte> Bytes, Change Change, Change? Also = null);

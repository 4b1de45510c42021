using WebhookInspector.Diagnosis.Search;

namespace WebhookInspector.Diagnosis;

/// <summary>An observation made without hashing.</summary>
/// <param name="Proves">True when it is the cause unless a digest proves another one; otherwise it is only a note.</param>
internal sealed record Observation(Change Change, bool Proves);

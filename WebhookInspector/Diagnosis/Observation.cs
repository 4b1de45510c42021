
using WebhookInspector.Diagnosis.Search;

namespace WebhookInspector.Diagnosis;

/// <summary>Something seen without hashing.</summary>
/// <param name="Proves">It is the cause where no digest proves another; otherwise it is only worth a note.</param>
internal sealed record Observation(Change Change, bool Proves);

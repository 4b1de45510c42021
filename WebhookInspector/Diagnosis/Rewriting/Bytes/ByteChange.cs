namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>One change of the body, made only on demand.</summary>
/// <param name="Make">Makes the change; returns null when it does not apply to this body; may also return the same bytes.</param>
internal sealed record ByteChange(string CauseCode, string Option, Func<ReadOnlyMemory<byte>?> Make);

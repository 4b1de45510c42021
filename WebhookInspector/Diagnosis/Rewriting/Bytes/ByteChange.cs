namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>One change, made only when it is asked for.</summary>
/// <param name="Make">Null where the change does not apply to this body; may also give back the same bytes.</param>
internal sealed record ByteChange(string CauseCode, string Option, Func<ReadOnlyMemory<byte>?> Make);

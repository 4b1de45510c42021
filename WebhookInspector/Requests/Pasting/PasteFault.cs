namespace WebhookInspector.Requests.Pasting;

/// <summary>Why a pasted text can't be read, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters, from 1.</param>
public sealed record PasteFault(int Line, int Column, string Reason)
{
    public override string ToString() => $"Line {Line}, character {Column}: {Reason}";
}

namespace WebhookInspector.Requests.Pasting;

/// <summary>The reason that a pasted text cannot be read, and its position.</summary>
/// <param name="Line">The line number, starting at 1.</param>
/// <param name="Column">The column in characters, starting at 1.</param>
public sealed record PasteFault(int Line, int Column, string Reason)
{
    public override string ToString() => $"Line {Line}, character {Column}: {Reason}";
}

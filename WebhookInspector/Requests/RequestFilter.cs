namespace WebhookInspector.Requests;

/// <summary>A parsed <c>q</c>: every term must hold. Values of one field are alternatives.</summary>
public sealed record RequestFilter(
    IReadOnlyList<Verdict> Verdicts, IReadOnlyList<string> Providers, IReadOnlyList<string> Methods, IReadOnlyList<string> EventTypes,
    IReadOnlyList<string> EventIds, bool PinnedOnly, bool DuplicatesOnly, IReadOnlyList<string> Text);

namespace WebhookInspector.Signatures;

/// <summary>A condition: the header <paramref name="Header"/> has the value <paramref name="EqualTo"/> (JSON: <c>equals</c>).</summary>
public sealed record SchemeSelector(string Header, string EqualTo);

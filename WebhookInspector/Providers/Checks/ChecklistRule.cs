using WebhookInspector.Requests;

namespace WebhookInspector.Providers;

/// <summary>One recommendation of a provider that a delivery shows to be kept or not.</summary>
/// <param name="Text">The recommendation, for people.</param>
public abstract record ChecklistRule(string Text)
{
    /// <summary>Whether a handshake has to keep it too: those come before there is a secret, and carry another payload.</summary>
    internal virtual bool OnHandshake => true;

    internal abstract CheckOutcome Evaluate(CheckContext context);
}

public enum CheckState
{
    Kept,
    Broken,
    NotApplicable,
}

/// <param name="Detail">One sentence: what was seen.</param>
public sealed record ChecklistItem(string Text, CheckState State, string Detail);

internal readonly record struct CheckOutcome(CheckState State, string Detail)
{
    public static CheckOutcome Kept(string detail) => new(CheckState.Kept, detail);

    public static CheckOutcome Broken(string detail) => new(CheckState.Broken, detail);

    public static CheckOutcome NotApplicable(string detail) => new(CheckState.NotApplicable, detail);

    public static CheckOutcome If(bool kept, string detail) => kept ? Kept(detail) : Broken(detail);
}

/// <param name="Content">With its <c>Content-Encoding</c> undone.</param>
/// <param name="Undecoded">Why it is undone in part or not at all; null when all of it is.</param>
internal sealed record CheckContext(ProviderDefinition Definition, ChecklistFacts Facts, MessageContent Content, string? Undecoded, EventIdentity Identity)
{
    /// <summary>What the delivery is part of, when it is a handshake.</summary>
    public HandshakeRule? Handshake => Definition.Handshakes.FirstOrDefault(h => h.Name == Identity.Handshake);

    public IReadOnlyList<Header> Headers => Facts.Request.Headers;
}

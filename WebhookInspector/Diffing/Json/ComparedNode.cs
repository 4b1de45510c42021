namespace WebhookInspector.Diffing.Json;

/// <summary>One value of a text. Nodes stand in the order of the text: the children of node i follow it, the first at i + 1.</summary>
/// <param name="Next">The node after this one and all below it; known, as are <paramref name="End"/> and <paramref name="Hash"/>, once the
/// value has ended.</param>
/// <param name="Start">Where the value's text begins, in UTF-16 code units.</param>
/// <param name="NameStart">The name token's place; -1 for what is no member.</param>
/// <param name="Ignored">An ignore rule leaves it out.</param>
internal record struct ComparedNode(
    ComparedNodeKind Kind,
    bool Ignored,
    int Next,
    int Start,
    int End,
    int NameStart,
    int NameLength,
    ulong Hash
);

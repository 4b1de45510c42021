namespace WebhookInspector.Diffing.Json;

/// <summary>One value of a JSON text. Nodes are in text order: the children of node i follow it, the first at i + 1.</summary>
/// <param name="Next">
/// The node after this one and everything below it. Known, like <paramref name="End"/> and <paramref name="Hash"/>, once the value has
/// ended.
/// </param>
/// <param name="Start">The start of the value's text, in UTF-16 code units.</param>
/// <param name="NameStart">The position of the name token; -1 when the value is not an object member.</param>
/// <param name="Ignored">True when an ignore rule excludes it.</param>
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

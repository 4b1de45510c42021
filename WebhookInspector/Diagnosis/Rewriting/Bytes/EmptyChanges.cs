using System.Text;

namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>The texts that a program hashes when the body was already read, or is an object that was never serialized.</summary>
internal static class EmptyChanges
{
    private static readonly (string Option, string Text)[] Texts =
    [
        ("empty", ""),
        ("empty-object", "{}"),
        ("null", "null"),
        ("object-object", "[object Object]"),
        ("empty-array", "[]"),
        ("empty-string", "\"\""),
        ("undefined", "undefined"),
        ("none", "None"),
    ];

    public static IEnumerable<ByteChange> Of() =>
        Texts.Select(t => new ByteChange("body-empty", t.Option, () => Encoding.ASCII.GetBytes(t.Text)));
}

using FsCheck;
using FsCheck.Fluent;

namespace WebhookInspector.Tests.Requests.Json;

/// <summary>Texts that are JSON, nearly JSON, and anything.</summary>
internal static class JsonTexts
{
    private static readonly Gen<string> Space = Gen.Elements("", "", " ", "\n", "\t ", "\r\n  ");

    private static readonly Gen<string> Scalar = Gen.Elements(
        "0",
        "-1",
        "87.50",
        "1e5",
        "-0.5E+10",
        "9007199254740993",
        "true",
        "false",
        "null",
        "\"\"",
        "\"a\"",
        "\"\\u00e9\\n\"",
        "\"{[,:]}\"",
        "\"é😀\""
    );

    private static readonly Gen<string> Name = Gen.Elements("\"a\"", "\"a\"", "\"b\\\"\"", "\"\"");

    public static Arbitrary<string> Valid() => Gen.Sized(size => Value(Math.Min(size, 5))).ToArbitrary();

    public static Arbitrary<string> Any()
    {
        var cut =
            from text in Gen.Sized(size => Value(Math.Min(size, 5)))
            from at in Gen.Choose(0, text.Length)
            select text[..at] + text[Math.Min(at + 1, text.Length)..];
        var pieces = Gen.Elements("{", "}", "[", "]", ",", ":", "\"", "\\", "a", "1", "-", ".", "e", "true", " ", "\0", "é")
            .ArrayOf()
            .Select(string.Concat);
        return Gen.OneOf(cut, pieces, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")).ToArbitrary();
    }

    private static Gen<string> Value(int depth)
    {
        if (depth <= 0)
            return Padded(Scalar);
        var items = Value(depth - 2).ArrayOf(depth).Select(values => "[" + string.Join(',', values) + "]");
        var member = from name in Padded(Name) from value in Value(depth - 2) select name + ":" + value;
        var members = member.ArrayOf(depth).Select(all => "{" + string.Join(',', all) + "}");
        var empty = Space.SelectMany(s => Gen.Elements("{" + s + "}", "[" + s + "]"));
        return Padded(Gen.OneOf(Scalar, items, members, empty));
    }

    private static Gen<string> Padded(Gen<string> inner) =>
        from before in Space
        from text in inner
        from after in Space
        select before + text + after;
}

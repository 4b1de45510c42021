using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace WebhookInspector.Tests.Diffing;

/// <summary>JSON of few names and few values, so that two of them have much in common.</summary>
internal static class JsonGenerators
{
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static readonly Gen<string> Scalar = Gen.Elements(
        "0",
        "1",
        "2",
        "1.5",
        "true",
        "false",
        "null",
        "\"\"",
        "\"a\"",
        "\"~/*\"",
        "\"é\""
    );

    private static readonly Gen<string> Name = Gen.Elements("a", "b", "c", "id", "~/", "0");

    public static Arbitrary<JsonNode> One() => Document().Select(Parse).ToArbitrary();

    /// <summary>Half of the right ones are made of pieces of the left one.</summary>
    public static Arbitrary<(JsonNode Left, JsonNode Right)> Pair()
    {
        var any = from left in Document() from right in Document() select (left, right);
        var shuffled =
            from left in Document()
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select (left, Shuffled(Parse(left), new Random(seed))!.ToJsonString());
        return Gen.OneOf(any, shuffled).Select(p => (Parse(p.Item1), Parse(p.Item2))).ToArbitrary();
    }

    public static Arbitrary<(JsonNode Left, JsonNode Right)> Objects()
    {
        static Gen<string> Nested(int depth) => depth <= 0 ? Scalar : Gen.OneOf(Scalar, Members(depth, Nested));
        var document = Members(6, Nested);
        return (from left in document from right in document select (Parse(left), Parse(right))).ToArbitrary();
    }

    public static JsonNode Reordered(JsonNode node) =>
        node switch
        {
            JsonObject o => new JsonObject(
                o.Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : Reordered(m.Value)))
            ),
            JsonArray a => new JsonArray([.. a.Select(i => i is null ? null : Reordered(i))]),
            _ => node.DeepClone(),
        };

    private static JsonNode? Shuffled(JsonNode? node, Random random) =>
        node switch
        {
            JsonObject o => new JsonObject(
                o.Where(_ => random.Next(5) > 0).Select(m => KeyValuePair.Create(m.Key, Shuffled(m.Value, random)))
            ),
            JsonArray a => new JsonArray([
                .. a.Where(_ => random.Next(5) > 0).Select(i => Shuffled(i, random)).OrderBy(_ => random.Next(2)),
            ]),
            null => null,
            _ => random.Next(4) > 0 ? node.DeepClone() : JsonValue.Create("new"),
        };

    // At the top always an object or an array: a lone null would be no node.
    private static Gen<string> Document() =>
        Gen.Sized(size => Gen.OneOf(Items(Math.Clamp(size, 2, 6)), Members(Math.Clamp(size, 2, 6), Value)));

    private static Gen<string> Value(int depth) => depth <= 0 ? Scalar : Gen.OneOf(Scalar, Items(depth), Members(depth, Value));

    private static Gen<string> Items(int depth) => Value(depth - 2).ArrayOf(depth).Select(items => "[" + string.Join(',', items) + "]");

    private static Gen<string> Members(int depth, Func<int, Gen<string>> value)
    {
        var member = from name in Name from written in value(depth - 2) select (name, value: written);
        return member
            .ArrayOf(depth)
            .Select(all => "{" + string.Join(',', all.DistinctBy(m => m.name).Select(m => $"\"{m.name}\":{m.value}")) + "}");
    }

    private static JsonNode Parse(string text) => JsonNode.Parse(text)!;
}

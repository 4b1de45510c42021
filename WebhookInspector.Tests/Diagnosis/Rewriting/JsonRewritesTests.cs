using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Diagnosis.Rewriting;

namespace WebhookInspector.Tests.Diagnosis.Rewriting;

public sealed class JsonRewritesTests
{
    private static readonly RewriteLimits Limits = new();

    [Theory]
    [InlineData("""{ "a": 1 }""", """{"a":1}""", "javascript", "compact")]
    [InlineData("""{"a":1,"b":[]}""", """{"a": 1, "b": []}""", "python", "spaced")]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""", "python", "sorted compact")]
    [InlineData("""{"b":1,"a":"é"}""", "{\n  \"a\": \"\\u00e9\",\n  \"b\": 1\n}", "python", "sorted indent-2 ascii")]
    [InlineData("""[9007199254740993,10.0]""", "[9007199254740992,10]", "javascript", "compact")]
    [InlineData("""{"é":1}""", """{"é": 1}""", "python", "spaced unicode")]
    public void Of_ChangedJson_NamesWriterAndOptions(string body, string changed, string writer, string options)
    {
        var found = Of(body).Single(r => Encoding.UTF8.GetString(r.Bytes.Span) == changed);

        found.CauseCode.ShouldBe("body-reserialized");
        found.Writer.ShouldBe(writer);
        string.Join(' ', found.Options).ShouldBe(options);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a=1&b=2")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1} x")]
    public void Of_NoJson_IsEmpty(string body) => Of(body).ShouldBeEmpty();

    [Fact]
    public void Of_DeepJson_IsEmpty() => Of(new string('[', 100_000) + new string(']', 100_000)).ShouldBeEmpty();

    [Fact]
    public void Of_BodyOverTheLimit_IsEmpty() =>
        JsonRewrites.Of("[1, 2]"u8.ToArray(), Limits with { MaxBodyBytes = 5 }, CancellationToken.None).ShouldBeEmpty();

    [Fact]
    public void Of_Cancelled_Throws() =>
        Should.Throw<OperationCanceledException>(() =>
            JsonRewrites.Of("[1, 2]"u8.ToArray(), Limits, new CancellationToken(canceled: true)).ToList()
        );

    [Fact]
    public void Of_ByteOrderMark_IsLeftOut() =>
        JsonRewrites.Of("\uFEFF[1]"u8.ToArray(), Limits, CancellationToken.None).First().Bytes.ToArray().ShouldBe("[1]"u8.ToArray());

    [Fact]
    public void Of_Documents_GivesDistinctBytesNeverTheBody()
    {
        foreach (var document in RecordedWriters.Documents)
        {
            var texts = Of(document).Select(r => Convert.ToHexString(r.Bytes.Span)).ToList();
            texts.ShouldBeUnique();
            texts.ShouldNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(document)));
        }
    }

    [Fact]
    public void Of_AnyBytes_NeverThrows() =>
        Prop.ForAll<byte[]>(body => JsonRewrites.Of(body, Limits, CancellationToken.None).Count() >= 0).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_JsonOfIntsAndStrings_KeepsTheValue() =>
        Prop.ForAll<int[], NonNull<string>, double>(
                (numbers, text, real) =>
                {
                    var value = new JsonObject
                    {
                        [text.Get] = new JsonArray([.. numbers.Select(n => JsonValue.Create(n))]),
                        ["real"] = double.IsFinite(real) ? real : 0,
                        ["text"] = text.Get,
                    };
                    return Of(value.ToJsonString()).All(r => JsonNode.DeepEquals(Doubles(JsonNode.Parse(r.Bytes.Span)), Doubles(value)));
                }
            )
            .QuickCheckThrowOnFailure();

    private static JsonNode? Doubles(JsonNode? node) =>
        node switch
        {
            JsonObject o => new JsonObject(o.Select(m => KeyValuePair.Create(m.Key, Doubles(m.Value)))),
            JsonArray a => new JsonArray([.. a.Select(Doubles)]),
            JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.Number => JsonValue.Create(
                double.Parse(v.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) + 0.0
            ),
            null => null,
            _ => node.DeepClone(),
        };

    private static IEnumerable<BodyRewrite> Of(string body) =>
        JsonRewrites.Of(Encoding.UTF8.GetBytes(body), Limits, CancellationToken.None);
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Diffing.Shapes;

namespace WebhookInspector.Tests.Diffing;

public class ShapeTests
{
    private static PayloadShape Read(string json) => ShapeReader.Read(Encoding.UTF8.GetBytes(json))!;

    private static PayloadShape Learned(params string[] payloads) =>
        payloads.Aggregate(PayloadShape.Nothing, (shape, json) => shape.With(Read(json)));

    private static IEnumerable<string> Changes(PayloadShape known, string json) =>
        ShapeChange.Between(known, Read(json)).Select(c => $"{c.Path}: {c.InWords}");

    private static readonly PayloadShape Orders = Learned(
        """{"id":1,"customer":{"name":"Zoë"},"items":[{"sku":"a"}]}""",
        """{"id":2,"customer":{"name":"Ada","vat":"x"},"items":[{"sku":"b"},{"sku":"c"}]}""",
        """{"id":3,"customer":{"name":"Eve"},"items":[{"sku":"d"}]}"""
    );

    [Fact]
    public void SamePayload_AgainstItsShape_ChangesNothing() =>
        Changes(Orders, """{"items":[{"sku":"z"}],"customer":{"name":"Bob"},"id":9}""").ShouldBeEmpty();

    [Fact]
    public void NewField_WithASubtree_IsNamedByItsHead() =>
        Changes(Orders, """{"id":1,"customer":{"name":"a"},"items":[{"sku":"a"}],"refund":{"by":{"id":1}}}""")
            .ShouldBe(["/refund: new, object"]);

    [Fact]
    public void NewField_InAnItem_IsNamedForAllItems() =>
        Changes(Orders, """{"id":1,"customer":{"name":"a"},"items":[{"sku":"a","price":1.5}]}""").ShouldBe(["/items/*/price: new, number"]);

    [Fact]
    public void MissingField_ThatWasAlwaysThere_IsNamed() =>
        Changes(Orders, """{"id":1,"customer":{},"items":[{"sku":"a"}]}""")
            .ShouldBe(["/customer/name: missing; it was always there (string)"]);

    [Fact]
    public void MissingField_ThatWasOptional_IsNone() => Changes(Orders, """{"id":1,"customer":{"name":"a"},"items":[]}""").ShouldBeEmpty();

    [Theory]
    [InlineData("\"1\"", "/id: is string; it was number")]
    [InlineData("null", "/id: is null; it was number")]
    public void OtherType_ThanEverBefore_IsNamed(string id, string change) =>
        Changes(Orders, $$"""{"id":{{id}},"customer":{"name":"a"},"items":[{"sku":"a"}]}""").ShouldBe([change]);

    [Fact]
    public void Change_OnceLearned_IsNoneAnyMore()
    {
        const string json = """{"id":"x","customer":{"name":"a"},"items":[{"sku":"a"}],"new":1}""";

        Changes(Orders.With(Read(json)), json).ShouldBeEmpty();
    }

    [Fact]
    public void TwoPayloads_AreTooFew_ToFlagAnything() => Changes(Learned("""{"a":1}""", """{"a":1}"""), """{"b":"x"}""").ShouldBeEmpty();

    [Fact]
    public void NamesThatAreIds_CountAsOne() =>
        Changes(Learned("""{"by":{"1":{"n":1}}}""", """{"by":{"2":{"n":1}}}""", """{"by":{"3":{"n":1}}}"""), """{"by":{"4711":{"n":2}}}""")
            .ShouldBeEmpty();

    [Fact]
    public void Examples_OfWhatMayBeSecret_AreNotKept()
    {
        var shape = Read("""{"api_token":"t-123","name":"Zoë"}""");

        shape.Fields["/api_token"].Examples.ShouldBeEmpty();
        shape.Fields["/name"].Examples.ShouldBe(["Zoë"]);
    }

    [Fact]
    public void NameTwice_InOneObject_CountsOnce() => Read("""{"a":1,"a":"x"}""").Fields["/a"].Seen.ShouldBe(1);

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("{\"a\":")]
    [InlineData("{} {}")]
    public void NoPayload_HasNoShape(string text) => ShapeReader.Read(Encoding.UTF8.GetBytes(text)).ShouldBeNull();

    [Fact]
    public void TooDeepOrTooWide_HasNoShape()
    {
        ShapeReader.Read(Encoding.UTF8.GetBytes(new string('[', 100) + new string(']', 100))).ShouldBeNull();
        ShapeReader
            .Read(Encoding.UTF8.GetBytes("{" + string.Join(',', Enumerable.Range(0, 3000).Select(i => $"\"k{i}\":1")) + "}"))
            .ShouldBeNull();
    }

    [Fact]
    public void AnyBytes_Read_NeverThrow() =>
        Prop.ForAll<byte[]>(bytes =>
            {
                _ = ShapeReader.Read(bytes);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AnyOrder_OfLearning_GivesTheSameTypesAndPresence() =>
        Prop.ForAll(
                Gen.Elements("""{"a":1}""", """{"a":"x","b":[1,null]}""", """{"a":null,"c":{"d":true}}""", """{"c":{}}""", """[{"a":1}]""")
                    .ListOf()
                    .ToArbitrary(),
                payloads =>
                {
                    var (forward, backward) = (Learned([.. payloads]), Learned([.. payloads.AsEnumerable().Reverse()]));

                    forward
                        .Fields.OrderBy(f => f.Key, StringComparer.Ordinal)
                        .Select(f => (f.Key, f.Value.Types, f.Value.Seen, f.Value.Objects))
                        .ShouldBe(
                            backward
                                .Fields.OrderBy(f => f.Key, StringComparer.Ordinal)
                                .Select(f => (f.Key, f.Value.Types, f.Value.Seen, f.Value.Objects))
                        );
                    payloads.SelectMany(p => ShapeChange.Between(forward, Read(p))).ShouldBeEmpty();
                }
            )
            .QuickCheckThrowOnFailure();
}

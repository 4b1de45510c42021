using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Tests.Requests.Json;

public class JsonTokenizerTests
{
    [Fact]
    public void Read_AnyText_TokensTogetherAreTheText() =>
        Check.QuickThrowOnFailure(Prop.ForAll(JsonTexts.Any(), text => Together(text) == text));

    [Fact]
    public void IsValid_GeneratedJson_HasNoFault() =>
        Check.QuickThrowOnFailure(Prop.ForAll(JsonTexts.Valid(), text => JsonTokenizer.IsValid(text, out _)));

    [Theory]
    [InlineData("", 0, "a value")]
    [InlineData("{\"a\":1", 6, "',' or '}'")]
    [InlineData("{\"a\" 1}", 5, "':'")]
    [InlineData("[1,]", 3, "a value")]
    [InlineData("{\"a\":1,}", 7, "a name in quotes")]
    [InlineData("{a:1}", 1, "a name in quotes or '}'")]
    [InlineData("[01]", 2, "',' or ']'")]
    [InlineData("[1.]", 1, "a value or ']'")]
    [InlineData("[1e+]", 1, "a value or ']'")]
    [InlineData("-", 0, "a value")]
    [InlineData("\"a\nb\"", 0, "a value")]
    [InlineData("\"\\x\"", 0, "a value")]
    [InlineData("\"open", 0, "a value")]
    [InlineData("tru", 0, "a value")]
    [InlineData("{} {}", 3, "the end of the text")]
    [InlineData("[1}", 2, "',' or ']'")]
    public void IsValid_BrokenText_NamesThePlaceAndWhatIsExpected(string text, int position, string expected)
    {
        JsonTokenizer.IsValid(text, out var fault).ShouldBeFalse();

        fault.ShouldBe(new JsonFault(position, expected));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.50E-07")]
    [InlineData("9007199254740993")]
    [InlineData("\"\\u00e9\\ud83d\\ude00\\/\"")]
    [InlineData(" [ ] ")]
    [InlineData("{\"a\":1,\"a\":{\"b\":[null,true,false]}}")]
    public void IsValid_WholeText_IsTrue(string text) => JsonTokenizer.IsValid(text, out _).ShouldBeTrue();

    [Fact]
    public void Read_MemberName_IsToldFromAString() =>
        JsonTokenizer
            .Read("{\"a\":\"a\"}")
            .Select(t => t.Kind)
            .ShouldBe([JsonTokenKind.BeginObject, JsonTokenKind.Name, JsonTokenKind.Colon, JsonTokenKind.String, JsonTokenKind.EndObject]);

    [Fact]
    public void Read_DeepNesting_DoesNotOverflow() => JsonTokenizer.Read(new string('[', 1_000_000)).Count().ShouldBe(1_000_000);

    private static string Together(string text) => string.Concat(JsonTokenizer.Read(text).Select(t => t.In(text).ToString()));
}

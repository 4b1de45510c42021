using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Requests.Reading;

public class InnerJsonTests
{
    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("""%7B%22a%22%3A1%7D""")]
    [InlineData("eyJhIjoxfQ==")]
    [InlineData("eyJhIjoxfQ")]
    public void TextOf_JsonInAnyWriting_IsOpened(string value) => InnerJson.TextOf(value).ShouldBe("""{"a":1}""");

    [Theory]
    [InlineData("everything")]
    [InlineData("{not json}")]
    [InlineData("%7Bnot")]
    [InlineData("eyJh")]
    [InlineData("Webhooks")]
    [InlineData("12")]
    [InlineData("")]
    public void TextOf_AnyOtherText_IsNull(string value) => InnerJson.TextOf(value).ShouldBeNull();

    [Fact]
    public void TextOf_DeepNesting_IsLeftAlone() => InnerJson.TextOf(new string('[', 100_000) + new string(']', 100_000)).ShouldBeNull();
}

using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Tests.Requests.Masking;

public sealed class HeaderSecretsTests
{
    [Theory]
    [InlineData("Authorization", "Bearer abcdefgh1", "abcdefgh1")]
    [InlineData("Authorization", "Basic dXNlcjpwYXNzd29yZC05", "password-9")]
    [InlineData("Cookie", "id=1; session=abcdefgh2; theme=\"abcdefgh3\"", "abcdefgh2")]
    [InlineData("Cookie", "id=1; session=abcdefgh2; theme=\"abcdefgh3\"", "abcdefgh3")]
    [InlineData("X-Own", "abcdefgh4", "abcdefgh4")]
    public void Values_OfASensitiveHeader_AreListedOneByOne(string name, string value, string part) =>
        HeaderSecrets.Of([new Header(name, value)], new HeaderMask(["X-Own"], [])).ShouldContain(part);

    [Fact]
    public void Values_OfOtherHeadersAndShortWords_AreLeftOut() =>
        HeaderSecrets
            .Of(
                [new Header("User-Agent", "abcdefgh1"), new Header("Cookie", "a=b"), new Header("X-Chosen", "abcdefgh1")],
                new HeaderMask([], ["X-Chosen"])
            )
            .ShouldBeEmpty();
}

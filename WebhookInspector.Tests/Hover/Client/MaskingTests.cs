using WebhookInspector.Hover.Client;

namespace WebhookInspector.Tests.Hover.Client;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("""{"hmac_secret":"abc"}""", """{"hmac_secret":"•••"}""")]
    [InlineData("""{"a":[{"Hmac_Secret" : "a\"b\\","b":1}]}""", """{"a":[{"Hmac_Secret" : "•••","b":1}]}""")]
    [InlineData("""{"hmac_secret":"cut o""", """{"hmac_secret":"•••" """)]
    [InlineData("""{"hmac_secret":"cut\""", """{"hmac_secret":"•••" """)]
    [InlineData(
        """{"access_token":"a","refresh_token":"b","client_secret":"c"}""",
        """{"access_token":"•••","refresh_token":"•••","client_secret":"•••"}"""
    )]
    [InlineData("""{"hmac_secret":null,"url":"x"}""", """{"hmac_secret":null,"url":"x"}""")]
    public void Apply_SecretMembers_AreMaskedAndNothingElse(string body, string shown) =>
        HoverMasking.Apply(body, token: null).ShouldBe(shown.TrimEnd());
}

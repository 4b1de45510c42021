using WebhookInspector.Providers;

namespace WebhookInspector.Tests.Providers;

public class SecretAdviceTests
{
    [Theory]
    [InlineData("coverbase", "fifteen-letters", "Coverbase asks for at least 16 characters; this has 15.")]
    [InlineData(
        "single-invoice",
        "Bearer abc",
        "It begins with the word Bearer: Single Invoice writes that word into the header itself. Leave it out."
    )]
    [InlineData(
        "single-invoice",
        "grün",
        "It does not look like Single Invoice's clientSecret. Made of base64, or letters, digits and - . _ ~ + /."
    )]
    [InlineData("cove", "secret\n", "It begins or ends with white space, which is kept.")]
    public void Of_AnUnusualSecret_SaysWhyByTheProvidersRule(string provider, string secret, string advice) =>
        SecretAdvice.Of(Built.Provider(provider), secret).ShouldBe(advice);

    [Theory]
    [InlineData("coverbase", "sixteen--letters")]
    [InlineData("single-invoice", "a-b.c_d~e+f/g")]
    [InlineData("single-invoice", "eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("single-invoice", "YWJjZA==")]
    [InlineData("cove", "anything at all")]
    [InlineData("cove", "")]
    public void Of_ASecretByTheRule_IsNothing(string provider, string secret) =>
        SecretAdvice.Of(Built.Provider(provider), secret).ShouldBeNull();
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Tests.Requests.Masking;

public sealed class SecretValuesTests
{
    private const string Secret = "s3cr3t/token with\"quote";

    [Theory]
    [InlineData("""{"a":"s3cr3t/token with\"quote"}""")]
    [InlineData("""{"a":"s3cr3t\/token with\u0022quote"}""")]
    [InlineData("a=s3cr3t%2Ftoken+with%22quote&b=1")]
    [InlineData("a=%73%33%63%72%33%74%2f%74%6f%6b%65%6e%20%77%69%74%68%22quote")]
    [InlineData("before s3cr3t/token with\"quote after")]
    public void Mask_ValueInAnySpelling_IsReplaced(string text)
    {
        var shown = SecretValues.Of([Secret]).Mask(text);

        shown.ShouldContain("****");
        shown.Length.ShouldBe(text.Length);
        shown.ShouldNotContain("s3cr3t");
        shown.ShouldNotContain("oken");
        shown.ShouldNotContain("quote");
    }

    [Theory]
    [InlineData("code=ab&x=cab", "code=**&x=cab")]
    [InlineData("""{"a":"ab","b":"abc","c":"a-ab"}""", """{"a":"**","b":"abc","c":"a-ab"}""")]
    [InlineData("ab", "**")]
    public void Mask_ShortValue_IsReplacedAsAWholeWordOnly(string text, string shown) => SecretValues.Of(["ab"]).Mask(text).ShouldBe(shown);

    [Fact]
    public void Mask_ValueInsideAnother_IsReplacedOnce()
    {
        var masked = SecretValues.Of(["12345678", "Bearer 12345678"]).Mask("x Bearer 12345678 y 12345678"u8.ToArray());

        Encoding.ASCII.GetString(masked.Shown.Span).ShouldBe("x *************** y ********");
        masked.Cuts.Count.ShouldBe(2);
    }

    [Fact]
    public void Mask_NoValues_ReturnsTheSameBytes()
    {
        ReadOnlyMemory<byte> body = "anything"u8.ToArray();

        SecretValues.None.Mask(body).Shown.ShouldBe(body);
    }

    [Fact]
    public void Restore_AnyBytes_AreThoseThatWereMasked() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(byte[] Before, byte[] Secret, byte[] After)>(),
                parts =>
                {
                    // Nine bytes and more: such a secret is found inside words too.
                    byte[] secret = [.. parts.Secret, .. "nine more"u8];
                    byte[] sent = [.. parts.Before, .. secret, .. parts.After, .. secret];

                    var masked = SecretValues.Of([Encoding.Latin1.GetString(secret)]).Mask(sent);

                    return masked.Shown.Span.IndexOf(secret) < 0
                        && masked.Shown.Length == sent.Length
                        && MaskedBytes.Restore(masked.Shown, masked.Cuts).Span.SequenceEqual(sent);
                }
            )
            .QuickCheckThrowOnFailure();
}

using System.Text;
using WebhookInspector.Sharing;

namespace WebhookInspector.Tests.Sharing;

public sealed class TokenMaskTests
{
    private const string Token = "aB3-x_9.Z~k";

    private readonly TokenMask mask = new("custom", Token);

    [Theory]
    [InlineData("aB3-x_9.Z~k", "***********")]
    [InlineData("<aB3-x_9.Z~k>", "<***********>")]
    [InlineData("AB3-X_9.z~K", "***********")]
    [InlineData("aB3%2Dx_9%2eZ%7Ek", "*****************")]
    [InlineData("%61B3-x_9.Z~k", "*************")]
    [InlineData("\\u0061B3-x_9.Z~k", "****************")]
    [InlineData("aB3-x_9.Z~aB3-x_9.Z~k", "aB3-x_9.Z~***********")]
    [InlineData("aB3-x_9.Z~", "aB3-x_9.Z~")]
    [InlineData("aB3-x_9.Z~%6", "aB3-x_9.Z~%6")]
    [InlineData("aB3-x_9.Z~\\u006", "aB3-x_9.Z~\\u006")]
    [InlineData("aB3-x_9.Z~\u016B", "aB3-x_9.Z~\u016B")]
    public void Text_ThatHoldsTheToken_IsMaskedInWhateverWayItIsWritten(string text, string masked)
    {
        mask.Mask(text).ShouldBe(masked);
        mask.Mask(Encoding.UTF8.GetBytes(text)).ShouldBe(Encoding.UTF8.GetBytes(masked));
    }

    [Theory]
    [InlineData("a cab", "a cab")]
    [InlineData("/hooks/custom/ab", "/hooks/*********")]
    [InlineData("custom%2Fab custom\\/ab CUSTOM%2fAB", "*********** ********** ***********")]
    public void Text_OfAShortToken_IsMaskedBehindItsProviderOnly(string text, string masked) =>
        new TokenMask("custom", "ab").Mask(text).ShouldBe(masked);

    [Fact]
    public void Bytes_WithoutTheToken_AreTheSameArray()
    {
        var body = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("aB3-x_9.Z~ and more \\u0061 %61 ", 1000)));

        mask.Mask(body).ShouldBeSameAs(body);
    }

    [Fact]
    public void Pieces_WithTheMarginAroundThem_GiveWhatTheWholeGives()
    {
        var text = string.Concat(
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    new string('.', i * 7 % 13)
                    + (
                        i % 3 == 0 ? "aB3%2Dx_9.Z~k"
                        : i % 3 == 1 ? Token
                        : "aB3"
                    )
                )
        );
        var whole = mask.Mask(text);
        foreach (var size in new[] { 1, 2, 5, 16, 61 })
        {
            var pieces = new StringBuilder();
            for (var at = 0; at < text.Length; at += size)
            {
                var from = Math.Max(0, at - mask.Margin);
                var window = Encoding.ASCII.GetBytes(text[from..Math.Min(text.Length, at + size + mask.Margin)]);
                mask.MaskIn(window);
                pieces.Append(Encoding.ASCII.GetString(window, at - from, Math.Min(size, text.Length - at)));
            }

            pieces.ToString().ShouldBe(whole);
        }
    }
}

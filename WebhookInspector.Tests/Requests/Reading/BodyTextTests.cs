using System.Text;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Requests.Reading;

public class BodyTextTests
{
    [Fact]
    public void Read_InvalidUtf8_NamesTheFirstByte() =>
        BodyText.Read([.. "aé"u8, 0xFF, (byte)'b', 0xFE], null).Fault.ShouldBe(new TextFault(3, 2));

    [Fact]
    public void Read_InvalidUtf8BehindABigText_NamesTheByte() =>
        BodyText.Read([.. Encoding.UTF8.GetBytes(new string('é', 100_000)), 0xC3], null).Fault.ShouldBe(new TextFault(200_000, 100_000));

    [Fact]
    public void Read_ByteOrderMark_IsNoPartOfTheText()
    {
        var text = BodyText.Read([0xEF, 0xBB, 0xBF, .. "{}"u8], "application/json");

        (text.Text, text.Bom, text.Exact).ShouldBe(("{}", 3, true));
    }

    [Fact]
    public void Read_Utf16ByItsMark_IsRead() => BodyText.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("é")], null).Text.ShouldBe("é");

    [Fact]
    public void Read_Windows1252_IsRead() => BodyText.Read([0x80], "text/plain; charset=windows-1252").Text.ShouldBe("€");

    [Fact]
    public void Read_InvalidInDeclaredCharset_NamesTheByte() =>
        BodyText.Read([(byte)'a', 0xE9], "text/plain; charset=us-ascii").Fault.ShouldBe(new TextFault(1, 1));

    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    public void Read_UnknownCharset_IsUtf8AndNamed(string charset)
    {
        var text = BodyText.Read("é"u8, $"text/plain; charset={charset}");

        (text.Text, text.UnknownCharset).ShouldBe(("é", charset));
    }
}

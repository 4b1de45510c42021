using System.Text;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Requests.Reading;

public class CharsetTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>é</a>")]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>")]
    public void Text_XmlDeclaration_SaysTheCharset(string xml) =>
        Read(Encoding.Latin1.GetBytes(xml), "application/xml").Text.Text.ShouldBe(xml);

    [Fact]
    public void Text_MarkOfUtf16BesideADeclaredUtf8_IsTheMarks() =>
        Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{\"a\":\"é\"}")], "application/json; charset=utf-8")
            .Text.Text.ShouldBe("{\"a\":\"é\"}");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_Utf16WithoutMark_IsSeenByItsZeros(bool bigEndian) =>
        Read(new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes("{\"a\":\"é\"}"), "application/json")
            .Document!.RootElement.GetProperty("a")
            .GetString()
            .ShouldBe("é");

    [Theory]
    [InlineData("memo=caf%E9&charset=windows-1252", "windows-1252", "charset")]
    [InlineData("_charset_=iso-8859-15&memo=caf%E9", "iso-8859-15", "_charset_")]
    [InlineData("memo=caf%C3%A9", "utf-8", null)]
    [InlineData("memo=caf%C3%A9&charset=klingon", "utf-8", null)]
    public void Form_OwnField_SaysTheCharset(string body, string charset, string? field)
    {
        var form = Read(Encoding.ASCII.GetBytes(body), Form).Form!;

        (form.Values("memo").Single(), form.Charset, form.CharsetField).ShouldBe(("café", charset, field));
    }

    [Fact]
    public void Form_LetterInsideACharacter_IsPartOfIt() =>
        // In Shift_JIS the second byte of the first character is the letter \, that of the second an escaped one.
        Read("v=%83%5C%83n"u8.ToArray(), Form + "; charset=shift_jis").Form!.Values("v").Single().ShouldBe("ソハ");

    [Theory]
    [InlineData("Z\u00C3\u00BCrich", "Zürich")]
    [InlineData("Z\u00FCrich", null)]
    [InlineData("plain", null)]
    public void HeaderText_ValidUtf8_IsRead(string value, string? text) => HeaderText.Utf8Of(value).ShouldBe(text);

    private static RequestReading Read(byte[] body, string contentType) =>
        RequestReading.Of(body, [new Header("Content-Type", contentType)], "", ReadingLimits.Page);
}

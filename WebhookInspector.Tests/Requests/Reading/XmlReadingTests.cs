using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Requests.Reading;

public class XmlReadingTests
{
    [Fact]
    public void Lines_OfElements_AreIndentedAndTheTokensStay()
    {
        const string xml = "<?xml version=\"1.0\"?><a x='1'><b>one &amp; two</b><c/><!-- d --><e><f/></e></a>";

        Lines(xml)
            .ShouldBe([
                "<?xml version=\"1.0\"?>",
                "<a x='1'>",
                " <b>one &amp; two</b>",
                " <c/>",
                " <!-- d -->",
                " <e>",
                "  <f/>",
                " </e>",
                "</a>",
            ]);
    }

    [Fact]
    public void DocumentType_WithEntities_IsNeverResolved()
    {
        var xml = XmlReading.Of(
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"<b>\">]><a>&x;&y;&#252;&lt;</a>",
            null
        )!;

        xml.Fault.ShouldBeNull();
        xml.Root!.Text.ShouldBe("&x;&y;ü<");
    }

    [Theory]
    [InlineData("<a><b></a>", "the end tag of b", 6)]
    [InlineData("<a>", "the end tag of a", 3)]
    [InlineData("<a></a><b/>", "the end of the text", 7)]
    [InlineData("<a", "'>'", 0)]
    [InlineData("<a/>rest", "an element", 4)]
    [InlineData("<!-- a", "'-->'", 0)]
    public void Fault_OfBrokenXml_NamesPlaceAndWhatIsExpected(string xml, string expected, int position)
    {
        var fault = XmlReading.Of(xml, "application/xml")!.Fault!;

        (fault.Expected, fault.Position).ShouldBe((expected, position));
    }

    [Theory]
    [InlineData("<html><br>", "text/html")]
    [InlineData("<a><b></a>", "text/plain")]
    [InlineData("a < b", null)]
    [InlineData("", "application/xml")]
    public void Of_TextThatIsNoXml_IsNull(string text, string? media) => XmlReading.Of(text, media).ShouldBeNull();

    [Fact]
    public void Root_AttributesDataAndPrefixes_AreRead()
    {
        var root = XmlReading.Of("<s:a xmlns:s='u' n=\"1 &gt; 0\"><s:b><![CDATA[x < y]]></s:b></s:a>", null)!.Root!;

        (root.LocalName, root.Attribute("n"), root.Named("b").Single().Text).ShouldBe(("a", "1 > 0", "x < y"));
    }

    private static IEnumerable<string> Lines(string xml) =>
        XmlReading.Of(xml, null)!.Lines().Select(l => new string(' ', l.Depth) + string.Concat(l.Tokens.Select(t => t.In(xml).ToString())));
}

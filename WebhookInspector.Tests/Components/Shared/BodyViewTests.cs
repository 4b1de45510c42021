using System.IO.Compression;
using System.Text;
using Bunit;
using MudBlazor.Services;
using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Components.Shared;

public sealed class BodyViewTests : BunitContext
{
    public BodyViewTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
    }

    [Fact]
    public void Raw_AnyText_IsExact()
    {
        // No CR and no newline at the start: the test's HTML parser drops both, a circuit's text nodes do not.
        const string text = " {\"a\":  1.50,\t\"a\":null }\n ";
        var view = Show(text, "application/json");

        Press(view, "Raw");

        view.WaitForAssertion(() => view.Find("pre").TextContent.ShouldBe(text));
    }

    [Fact]
    public void Pretty_Json_KeepsEveryToken() =>
        Show("{\"n\":87.50,\"s\":\"\\u00e9\"}", "application/json")
            .Find("pre")
            .TextContent.ShouldBe("{\n  \"n\": 87.50,\n  \"s\": \"\\u00e9\"\n}\n");

    [Fact]
    public void Raw_BrokenJson_MarksThePlace()
    {
        var view = Show("{\"a\":oops}", "application/json");

        view.Find("mark").TextContent.ShouldBe("o");
        view.Find("pre").TextContent.ShouldBe("{\"a\":oops}");
        view.Find(".bodynote").TextContent.ShouldBe("Not valid JSON, line 1, column 6: expected a value.");
    }

    [Fact]
    public void Body_Empty_SaysSo() => Show("", null).Find(".empty").TextContent.Trim().ShouldBe("The request has no body.");

    [Fact]
    public void ShowMore_BigBody_RendersAFurtherSlice()
    {
        var view = Show(new string('x', 100_000), "text/plain");

        view.Find(".bodymore button").Click();

        view.WaitForAssertion(() => view.Find("pre").TextContent.Length.ShouldBe(65_536));
    }

    [Fact]
    public void Raw_TurningCharacters_AreShownByName() => Show("a\u202Eb", "text/plain").Find("pre").TextContent.ShouldBe("a[U+202E]b");

    [Fact]
    public void Raw_Html_StaysText() => Show("<img src=x onerror=alert(1)>", "text/html").FindAll("pre img").ShouldBeEmpty();

    [Fact]
    public void Raw_InvalidUtf8_IsMarkedAndItsByteNamed()
    {
        var view = Show([.. "ab"u8, 0xFF, (byte)'c'], "text/plain");

        Press(view, "Raw");

        view.WaitForAssertion(() => view.Find("mark").TextContent.ShouldBe("\uFFFD"));
        view.Find(".bodynote").TextContent.ShouldStartWith("Not utf-8 text from byte 2 (0x2) on, line 1, column 3");
    }

    [Fact]
    public void Pretty_BrokenJson_GoesAsFarAsItIsValidAndMarksThePlace()
    {
        var view = Show("{\"a\":1,\"b\":oops}", "application/json");

        Press(view, "Pretty");

        view.WaitForAssertion(() => view.Find("pre").TextContent.ShouldBe("{\n  \"a\": 1,\n  \"b\": oops}\n"));
        view.Find("mark").TextContent.ShouldBe("o");
    }

    [Fact]
    public void Pretty_LinesOfJson_AreLaidOutOneByOne() =>
        Show("{\"a\":1}\n[2]\n", "application/x-ndjson").Find("pre").TextContent.ShouldBe("{\n  \"a\": 1\n}\n[\n  2\n]\n");

    [Fact]
    public void Tree_ValuePressed_GivesItsPointerAndTheSearch()
    {
        var view = Show("{\"data\":{\"items\":[{\"n\":9007199254740993}]}}", "application/json");
        Press(view, "Tree");
        view.WaitForAssertion(() => view.FindAll(".trow").Count.ShouldBe(5));

        view.FindAll(".trow")[4].Click();

        view.WaitForAssertion(() => view.Find(".pointer").TextContent.ShouldBe("/data/items/0/n"));
        view.Find(".treebar a").GetAttribute("href").ShouldBe("/requests?q=json.data.items%5B0%5D.n%3A9007199254740993");
        view.FindAll(".trow")[4].TextContent.ShouldBe("\"n\": 9007199254740993");
    }

    [Fact]
    public void Tree_ManyItems_ComeInSteps()
    {
        var view = Show("[" + string.Join(',', Enumerable.Range(0, 250)) + "]", "application/json");
        Press(view, "Tree");
        view.WaitForAssertion(() => view.Find(".trow.rest").TextContent.ShouldBe("Show 100 more of 150"));

        view.Find(".trow.rest").Click();

        view.WaitForAssertion(() => view.FindAll(".trow").Count.ShouldBe(202));
    }

    [Fact]
    public void Fields_Form_ShowsNamesValuesAndJson()
    {
        var view = Show("payload=%7B%22n%22%3A1.0%7D&a=b%zz", "application/x-www-form-urlencoded");

        view.Find(".formfields pre").TextContent.ShouldBe("{\n  \"n\": 1.0\n}\n");
        view.Find(".formfields mark").TextContent.ShouldBe("%");
    }

    [Fact]
    public void Parts_Multipart_AreListedAndDownloadable()
    {
        var body =
            "--XX\r\nContent-Disposition: form-data; name=\"doc\"; filename=\"a.json\"\r\nContent-Type: application/json\r\n\r\n"
            + "{\"a\":1}\r\n--XX--";
        var view = Render<BodyView>(p =>
            p.Add(v => v.Model, new BodyModel(Encoding.UTF8.GetBytes(body), "multipart/form-data; boundary=XX"))
                .Add(v => v.DownloadUrl, "/x/body")
        );

        view.Find(".entries .head a").GetAttribute("href").ShouldBe("/x/body/parts/1");
        view.Find(".entries .head button").Click();

        view.WaitForAssertion(() => view.Find(".entries pre").TextContent.ShouldBe("{\n  \"a\": 1\n}\n"));
    }

    [Fact]
    public void StoredBytes_OfACompressedBody_AreOneClickAway()
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write("{\"a\":1}"u8);
        var view = Render<BodyView>(p =>
            p.Add(
                v => v.Model,
                BodyModel.Of(zipped.ToArray(), [new Header("Content-Encoding", "gzip"), new Header("Content-Type", "application/json")])
            )
        );
        view.Find("pre").TextContent.ShouldBe("{\n  \"a\": 1\n}\n");

        view.Button("Stored bytes").Click();

        view.WaitForAssertion(() => view.Find("pre.hex").TextContent.ShouldStartWith("00000000  1f 8b 08"));
    }

    [Fact]
    public void Pretty_Xml_KeepsEveryToken() =>
        Show("<a x='1'><b>1 &lt; 2</b></a>", "application/xml").Find("pre").TextContent.ShouldBe("<a x='1'>\n  <b>1 &lt; 2</b>\n</a>\n");

    [Fact]
    public void Tree_Xml_ShowsTheValues()
    {
        var view = Show("<a x='1'><b>1 &lt; 2</b></a>", "application/xml");

        Press(view, "Tree");

        view.WaitForElement(".xmltree .leaf").TextContent.ShouldBe("b: 1 < 2");
    }

    [Theory]
    [InlineData("{\"a\":1,\"b\":{\"a\":2},\"\\u0061\":3}", "\"a\" stands twice")]
    [InlineData("{\"a\":1,\"b\":[{\"a\":2},{\"a\":2}]}", null)]
    public void Notice_NameThatStandsTwice_IsPointedOut(string json, string? notice) =>
        Show(json, "application/json")
            .FindAll(".bodynote")
            .Select(n => n.TextContent)
            .Count(n => n.Contains(notice ?? "twice", StringComparison.Ordinal))
            .ShouldBe(notice is null ? 0 : 1);

    [Fact]
    public void Fields_InTheFormsOwnCharset_AreReadAndSaidSo()
    {
        var view = Show("memo=caf%E9&charset=windows-1252", "application/x-www-form-urlencoded");

        view.Find(".formfields").TextContent.ShouldContain("café");
        view.Find(".bodynote").TextContent.ShouldContain("Read as windows-1252");
    }

    [Fact]
    public void Query_Parameters_AreATable()
    {
        var table = Render<QueryView>(p => p.Add(v => v.Fields, [.. FormField.Read("text=Hello+W%C3%B6rld%21&flag")]));

        table
            .FindAll("tbody tr")
            .Select(r => r.Children[0].TextContent + "=" + r.Children[1].TextContent)
            .ShouldBe(["text=Hello Wörld!", "flag=no value and no ="]);
        table.Find("[aria-label='Copy the value of text']");
    }

    [Fact]
    public void Hex_Jump_ShowsThatRowFirst()
    {
        var view = Show(new string('x', 10_000), "text/plain");
        Press(view, "Hex");
        view.WaitForField("Jump to byte").Change("0x1f42");
        view.Find("form.fieldline").Submit();

        view.WaitForAssertion(() => view.Find("pre").TextContent.ShouldStartWith("00001f40  78"));
    }

    [Fact]
    public void Hex_JumpBehindTheEnd_SaysWhereTheEndIs()
    {
        var view = Show("0123", "text/plain");
        Press(view, "Hex");
        view.WaitForField("Jump to byte").Change("4");
        view.Find("form.fieldline").Submit();

        view.WaitForAssertion(() => view.Find("form.fieldline").TextContent.ShouldContain("The body ends at byte 3."));
    }

    private static void Press(IRenderedComponent<BodyView> view, string form) => view.Button(form).Click();

    private IRenderedComponent<BodyView> Show(byte[] body, string? contentType) =>
        Render<BodyView>(p => p.Add(v => v.Model, new BodyModel(body, contentType)));

    private IRenderedComponent<BodyView> Show(string text, string? contentType) => Show(Encoding.UTF8.GetBytes(text), contentType);
}

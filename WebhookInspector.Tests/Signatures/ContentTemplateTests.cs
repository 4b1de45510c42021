using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Tests.Signatures;

public class ContentTemplateTests
{
    private static readonly ContentValues Values = new()
    {
        Body = """{"a":{"b":"é\n","n":10.0,"z":null}}"""u8.ToArray(),
        Timestamp = "17",
        Id = "msg_1",
        Secret = "key"u8.ToArray(),
        Method = "POST",
        Url = "https://user@host.example:8443/a%20b/?q=1%2B1&q=2#part",
        Headers =
        [
            new("X-One", "1"),
            new("x-list", "X-One,Content-Type"),
            new("Content-Type", " text/plain "),
            new("X-Latin", "\u00E9"),
            new("X-Two", "a"),
            new("X-Two", "b"),
        ],
        Config = new Dictionary<string, string> { ["site"] = "ü" },
    };

    [Theory]
    [InlineData("{timestamp}.{id}", "17.msg_1")]
    [InlineData("{secret}{method}", "keyPOST")]
    [InlineData("{url}", "https://user@host.example:8443/a%20b/?q=1%2B1&q=2#part")]
    [InlineData("{url.path}", "/a%20b/")]
    [InlineData("{url.pathAndQuery}", "/a%20b/?q=1%2B1&q=2")]
    [InlineData("{url.host}", "host.example:8443")]
    [InlineData("{header:X-ONE}{header:X-None}", "1")]
    [InlineData("{header:X-Two}", "a, b")]
    [InlineData("{headersListed:x-list,\"k:v\",\";\"}", "x-one:1;content-type:text/plain")]
    [InlineData("{query:q}", "1+1")]
    [InlineData("{json:$.a.b}", "é\n")]
    [InlineData("{json:a.n}{json:$.a.z}{json:$.none}", "10.0")]
    [InlineData("{config:site}", "ü")]
    [InlineData(@"a\nb\\\{\}", "a\nb\\{}")]
    public void Render_Token_WritesWhatItStandsFor(string template, string expected) => Rendered(template, Values).ShouldBe(expected);

    [Theory]
    [InlineData("{md5b64:body}", "XUFAKrxLKna5cZ2REBfFkg==")]
    [InlineData("{sha256hex:body}", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    [InlineData("{sha256b64:body}", "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=")]
    [InlineData("{sha512b64:body}", "m3HSJL1i83hdltRq0+o9czGb+8KJDKra4t/3JRlnPKcjI8PZm6XBHXx6zG4UuMXaDEZjR1wuXDre9G9zvN7AQw==")]
    [InlineData("{crc32:body}", "907060870")]
    [InlineData("{body}", "hello")]
    public void Render_DigestOfTheBody_IsThePublishedOne(string template, string expected) =>
        Rendered(template, Values with { Body = "hello"u8.ToArray() }).ShouldBe(expected);

    [Fact]
    public void Render_Body_KeepsBytesThatAreNoText()
    {
        byte[] body = [0xFF, 0x00, 0xC3, 0x28];

        Declared.Template("<{body}>").Render(Values with { Body = body }).ToArray().ShouldBe([(byte)'<', .. body, (byte)'>']);
    }

    [Fact]
    public void Render_HeaderAboveAscii_IsOneByteForEachChar() =>
        Declared.Template("{header:X-Latin}").Render(Values).ToArray().ShouldBe([(byte)0xE9]);

    [Fact]
    public void Render_Form_IsSortedWithDoublesOnce() =>
        Rendered("{form:sortedKeyValue}", Values with { Body = "b=2&a=z+z&a=%C3%A9&b=2&sig=x&flag"u8.ToArray(), SignatureField = "sig" })
            .ShouldBe("az zaéb2flag");

    [Theory]
    [InlineData("{body}", true)]
    [InlineData("{timestamp}{sha256hex:body}", true)]
    [InlineData("{url}{form:sortedKeyValue}", true)]
    [InlineData("{timestamp}{json:$.a}{header:Content-MD5}", false)]
    [InlineData("", false)]
    public void CoversBody_Template_IsKnown(string template, bool covers) => Declared.Template(template).CoversBody.ShouldBe(covers);

    [Theory]
    [InlineData("{Body}", "{Body}")]
    [InlineData("{timestamp}.{payload}", "{payload}")]
    [InlineData("{sha256hex:url}", "{sha256hex:url}")]
    [InlineData("{header:}", "{header:}")]
    [InlineData("{header}", "{header}")]
    [InlineData("{timestamp}.{body", "{body")]
    [InlineData("{}", "{}")]
    [InlineData("{json:$.a[*]}", "{json:$.a[*]}")]
    [InlineData("{headersListed:x}", "{headersListed:x}")]
    [InlineData("{body}}", "}")]
    [InlineData(@"a\x{body}", @"\x")]
    [InlineData("a\\", "\\")]
    public void TryParse_NoTemplate_NamesWhatIsWrong(string template, string named)
    {
        ContentTemplate.TryParse(template, out var fault).ShouldBeNull();
        fault.ShouldNotBeNull().ShouldContain(named);
    }

    [Fact]
    public void TryParse_UnknownToken_SaysWhatIsAllowed()
    {
        ContentTemplate.TryParse("{payload}", out var fault);

        fault.ShouldNotBeNull().ShouldContain("{body} {timestamp} {id}");
    }

    [Fact]
    public void TryParse_AnyText_GivesATemplateOrAFault() =>
        Prop.ForAll(Arb.From(Noise), text => (ContentTemplate.TryParse(text, out var fault) is null).ShouldBe(fault is not null))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Render_AnyParsedTemplate_NeverThrows() =>
        Prop.ForAll(
                Arb.From(Noise),
                Arb.From(Hostile.Messages),
                (text, message) =>
                {
                    ContentTemplate
                        .TryParse(text, out _)
                        ?.Render(
                            new ContentValues
                            {
                                Body = message.Body,
                                Url = message.Url,
                                Headers = message.Headers,
                            }
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Render_EscapedLiteral_IsTheTextAgain() =>
        Prop.ForAll<string?>(text =>
            {
                var literal = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
                var escaped = literal
                    .Replace(@"\", @"\\", StringComparison.Ordinal)
                    .Replace("{", @"\{", StringComparison.Ordinal)
                    .Replace("}", @"\}", StringComparison.Ordinal);

                Rendered(escaped, Values).ShouldBe(literal);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<string> Noise { get; } =
        Gen.Elements(
                "{",
                "}",
                "\\",
                "n",
                ":",
                "body",
                "{body}",
                "{timestamp}",
                "{header:",
                "{json:$.a",
                "[0]",
                "{headersListed:a,\"k:v\",\";\"}",
                "url",
                ".path",
                "{query:q}",
                "é",
                "{crc32:body}"
            )
            .ArrayOf()
            .Select(string.Concat);

    private static string Rendered(string template, ContentValues values) =>
        Encoding.UTF8.GetString(Declared.Template(template).Render(values).Span);
}

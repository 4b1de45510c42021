using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Signatures;

public class SignatureParsingTests
{
    private static readonly SignatureParse Kv = new()
    {
        Type = ParseKind.Kv,
        SignatureKeys = ["v1"],
        Any = true,
    };
    private static readonly SignatureParse Spaced = new()
    {
        Type = ParseKind.List,
        ListSeparator = " ",
        Item = new ListItem(Version: "v1", Separator: ","),
        Any = true,
    };
    private static readonly SignatureParse Keyed = new()
    {
        Type = ParseKind.List,
        Item = new ListItem(Template: "{keyId}/{hash}/{sig}"),
        Any = true,
    };
    private static readonly SignatureParse Pattern = new() { Type = ParseKind.Regex, Pattern = "^APIAuth (?<keyId>[^:]+):(?<sig>.+)$" };

    private static readonly Gen<string> Base64 = Gen.Choose(0, 255)
        .Select(b => (byte)b)
        .ArrayOf()
        .Where(b => b.Length > 0)
        .Select(Convert.ToBase64String);

    private static readonly Gen<string> Noise = Gen.Elements(
            "v1",
            "v1=",
            "v1,",
            "=",
            ",",
            " ",
            ";",
            "/",
            "APIAuth ",
            ":",
            "k",
            "\0",
            "é",
            "=="
        )
        .ArrayOf()
        .Select(string.Concat);

    [Fact]
    public void Parse_Kv_FindsEverySignatureInOrder() =>
        Prop.ForAll(
                Arb.From(Base64.ArrayOf()),
                signatures => Parse(Kv, "t=1," + string.Concat(signatures.Select(s => $"v0=x, v1={s} ,"))).ShouldBe(signatures)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_List_FindsEveryItemOfTheVersion() =>
        Prop.ForAll(
                Arb.From(Base64.ArrayOf()),
                signatures => Parse(Spaced, string.Join(' ', signatures.Select(s => "v1a,x v1," + s))).ShouldBe(signatures)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_ItemTemplate_FindsTheSignatureBehindItsKey() =>
        Prop.ForAll(Arb.From(Base64), signature => Parse(Keyed, $"1/SHA256/{signature}").ShouldBe([signature])).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_Regex_FindsTheGroup() =>
        Prop.ForAll(Arb.From(Base64), signature => Parse(Pattern, "APIAuth id:" + signature).ShouldBe([signature]))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_AnyText_GivesSignaturesOrAFault() =>
        Prop.ForAll(
                Arb.From(Noise),
                Arb.From(Gen.Elements(Kv, Spaced, Keyed, Pattern)),
                (text, parse) => (SignatureParser.Parse(parse, text, out var fault).Count == 0).ShouldBe(fault is not null)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Parse_WrittenSignature_IsReadBack() =>
        Prop.ForAll(
                Arb.From(Base64),
                Arb.From(Gen.Elements(Kv, Spaced, Keyed)),
                (signature, parse) =>
                {
                    var form = new SignatureScheme
                    {
                        Kind = SchemeKind.Hmac,
                        Signature = new SignatureSource { Header = "S", Parse = parse },
                    };

                    Parse(parse, SignatureFormat.Write(form, signature, null, "id")).ShouldBe([signature]);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_PatternThatWouldBacktrack_EndsAtOnce()
    {
        var slow = new SignatureParse { Type = ParseKind.Regex, Pattern = "^(a+)+(?<sig>b)$" };

        Parse(slow, new string('a', 100_000)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SignatureEncoding.Hex, "DEADbeef", true)]
    [InlineData(SignatureEncoding.Hex, "dead bee", false)]
    [InlineData(SignatureEncoding.Hex, "dea", false)]
    [InlineData(SignatureEncoding.Base64, "3q2+7w==", true)]
    [InlineData(SignatureEncoding.Base64, "3q2-7w==", false)]
    [InlineData(SignatureEncoding.Base64, "3q2+7w", false)]
    [InlineData(SignatureEncoding.Base64, "3q2+\n7w==", false)]
    [InlineData(SignatureEncoding.Base64Url, "3q2-7w==", true)]
    [InlineData(SignatureEncoding.Base64Url, "3q2-7w", true)]
    [InlineData(SignatureEncoding.Base64Url, "3q2+7w==", false)]
    public void Decode_Text_IsTakenOnlyInTheDeclaredEncoding(SignatureEncoding encoding, string text, bool isReadable) =>
        (
            SignatureDecoder.Decode(text, encoding) is { } bytes
            && bytes.AsSpan().SequenceEqual((ReadOnlySpan<byte>)[0xDE, 0xAD, 0xBE, 0xEF])
        ).ShouldBe(isReadable);

    private static IReadOnlyList<string> Parse(SignatureParse parse, string value) => SignatureParser.Parse(parse, value, out _);
}

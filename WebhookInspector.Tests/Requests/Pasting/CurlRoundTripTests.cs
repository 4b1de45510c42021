using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Pasting;

namespace WebhookInspector.Tests.Requests.Pasting;

/// <summary>What "Copy as cURL" writes reads back as the request it was written from.</summary>
public class CurlRoundTripTests
{
    private static readonly Gen<string> Method = Gen.Elements("POST", "PUT", "GET", "DELETE", "M-SEARCH", "patch");

    private static readonly Gen<string> Path = Text(Gen.Choose(0x21, 0xFF).Select(c => (char)c).Where(c => c is not '#'));

    private static readonly Gen<Header> Line =
        from name in Gen.Elements("X-Signature", "x-a", "Content-Type", "Accept", "User-Agent", "Cookie", "X-'!$")
        from value in Text(Gen.Frequency((4, Gen.Choose(0x20, 0x7E)), (1, Gen.Choose(0x80, 0xFF))).Select(c => (char)c))
        select new Header(name, value.Trim(' '));

    private static readonly Gen<byte[]> Body = Gen.OneOf(
        Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
        Text(Gen.OneOf(Gen.Choose(0x20, 0x7E), Gen.Elements(9, 10, 0xE9, 0x4E2D, '\'', '\\', '^', '"', '$', '`', '|')).Select(c => (char)c))
            .Select(Encoding.UTF8.GetBytes)
    );

    [Fact]
    public void Read_CopiedCommand_IsTheRequest() =>
        Prop.ForAll(
                Arb.From(Method),
                Arb.From(Path),
                Arb.From(from lines in Line.ListOf() from body in Body select (Lines: lines.ToList(), Body: body)),
                (method, path, rest) =>
                {
                    var url = "https://a.example/" + path;
                    var command = CurlCommand.Build(method, url, rest.Lines, rest.Body, "http://localhost/body");

                    var read = Pasted.Read(command);

                    (read.Method, read.Url).ShouldBe((method, url), command);
                    read.Headers.ShouldBe(rest.Lines, command);
                    read.Body.ShouldNotBeNull().ToArray().ShouldBe(rest.Body, command);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Prop.ForAll<byte[]>(bytes => Settles(bytes) && Settles([.. "curl "u8, .. bytes]) && Settles([.. "curl ^\"x^\" "u8, .. bytes]))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyPieces_NeverThrows() =>
        Prop.ForAll(
                Arb.From(
                    Gen.Elements(
                            "curl",
                            " ",
                            "\n",
                            "\\",
                            "'",
                            "\"",
                            "$'",
                            "^",
                            "|",
                            "-d",
                            "-H",
                            "@",
                            "--",
                            "\\u12",
                            "\\x",
                            "\\c",
                            "\\7",
                            "#",
                            "http://a/",
                            "base64 -d",
                            "printf %s ",
                            ": ",
                            "é"
                        )
                        .ListOf()
                ),
                pieces =>
                    Settles(Encoding.UTF8.GetBytes(string.Concat(pieces)))
                    && Settles(Encoding.UTF8.GetBytes("curl http://a/ " + string.Concat(pieces)))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    /// <summary>Either a request or a fault.</summary>
    private static bool Settles(byte[] text) => PastedText.TryRead(text, out var fault) is null == fault is not null;

    private static Gen<string> Text(Gen<char> letters) => letters.ArrayOf().Select(c => new string(c));
}

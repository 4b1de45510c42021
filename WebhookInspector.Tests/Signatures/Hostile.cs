using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Signatures;

/// <summary>Messages that nobody sends in good faith.</summary>
internal static class Hostile
{
    private static readonly string[] Names =
    [
        "X-Signature",
        "X-Primary",
        "X-Secondary",
        "X-Signature-1",
        "X-Signature-22",
        "X-Time",
        "X-Value",
        "Authorization",
        "X-Token",
        "Content-MD5",
        "Date",
        "Stripe-Signature",
        "Hover-Signature-256",
        "Hover-Signature",
        "webhook-signature",
        "webhook-id",
        "webhook-timestamp",
        "x-contentful-signed-headers",
        "x-contentful-signature",
        "",
    ];

    private static readonly string[] Pieces =
    [
        "",
        " ",
        "=",
        ",",
        ";",
        ":",
        "/",
        "v1=",
        "t=",
        "v1,",
        "sha256=",
        "Bearer ",
        "Basic ",
        "Sig ",
        "APIAuth ",
        "AAAA",
        "aGVsbG8=",
        "deadbeef",
        "1700000000",
        "-1",
        "\0",
        "\n",
        "\u00FF",
        "\u2028",
        "%",
        "%zz",
        "{",
        "é",
        "9223372036854775807",
        "Sun, 01 Mar 2026 12:00:00 GMT",
        "2026-03-01T12:00:00Z",
        new('0', 64),
        new('a', 5000),
    ];

    private static readonly string[] Bodies =
    [
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        "\\ud800",
        ":",
        ",",
        "1",
        "null",
        "signature",
        "event",
        "a=b",
        "&",
        "%",
        "\u0000",
        "é",
        "\uFEFF",
        "{\"event\":{\"hash\":\"x\"}}",
    ];

    private static readonly Gen<string> Value = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    private static readonly Gen<byte[]> Body = Gen.OneOf(
        Gen.Elements(Bodies).ArrayOf().Select(p => System.Text.Encoding.UTF8.GetBytes(string.Concat(p))),
        Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(),
        Gen.Constant<byte[]>([0x1F, 0x8B, 8, 0, 1, 2, 3])
    );

    public static Gen<SignedMessage> Messages { get; } =
        from headers in Gen.Zip(Gen.Elements(Names), Value).ArrayOf()
        from body in Body
        from url in Value.SelectMany(v => Gen.Elements("", "https://h", "/", "://", "https://h/p?").Select(p => p + v))
        select new SignedMessage("POST", url, [.. headers.Select(h => new Header(h.Item1, h.Item2))], body);

    public static Gen<string> Secrets { get; } = Value;
}

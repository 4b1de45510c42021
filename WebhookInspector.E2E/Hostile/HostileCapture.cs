using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace WebhookInspector.E2E.Hostile;

/// <param name="Path">What follows the capture URL, as it is sent: query too.</param>
/// <param name="Headers">Further lines, one char a byte.</param>
internal sealed record HostileCapture(string Name, byte[] Body, string? ContentType = null, string Path = "", params string[] Headers)
{
    private const string Boundary = "XX";

    /// <summary>One for each way of getting at who looks. What is here is tried on every page that shows a request.</summary>
    public static IReadOnlyList<HostileCapture> Corpus { get; } =
    [
        Text("JSON: markup in keys and strings", "application/json", Json(Payloads.All)),
        Text(
            "JSON: markup as event type and id",
            "application/json",
            JsonSerializer.Serialize(
                new
                {
                    event_type = Payloads.BreakOut,
                    event_id = Payloads.Script + Payloads.Image,
                    occurred_at = 1,
                }
            )
        ),
        Text(
            "JSON: addresses that run",
            "application/json",
            JsonSerializer.Serialize(
                new
                {
                    url = Payloads.ScriptUrl,
                    href = " \tjava\nscript:canary('x')",
                    src = Payloads.DataUrl,
                    image = $"//{Payloads.Host}/json",
                }
            )
        ),
        Text(
            "JSON: ends of scripts, prototypes",
            "application/json",
            "{\"</script>"
                + Payloads.Script.Replace("\"", "\\\"", StringComparison.Ordinal)
                + "\":\"\u2028\u2029<!--<script>\",\"__proto__\":{\"canary\":1},\"constructor\":{\"prototype\":{}}}"
        ),
        Text(
            "JSON: a thousand levels",
            "application/json",
            string.Concat(Enumerable.Repeat("{\"<b data-canary>\":[", 1_000))
                + "\""
                + Payloads.ScriptUrl
                + "\""
                + string.Concat(Enumerable.Repeat("]}", 1_000))
        ),
        Text("JSON: a hundred thousand levels", "application/json", new string('[', 100_000) + new string(']', 100_000)),
        Text(
            "JSON: a key of 200 KB",
            "application/json",
            "{" + JsonSerializer.Serialize(string.Concat(Enumerable.Repeat(Payloads.Image, 3_000))) + ":1}"
        ),
        Text("JSON that is none", "application/json", "{\"a\": " + Payloads.All),
        Text(
            "HTML",
            "text/html; charset=utf-8",
            "<!doctype html><html><head><meta http-equiv=refresh content=\"0;url="
                + Payloads.ScriptUrl
                + "\"></head><body onload=canary('body')>"
                + Payloads.All
        ),
        Text("HTML in UTF-7", "text/html; charset=utf-7", "+ADw-script data-canary+AD4-canary('utf-7')+ADw-/script+AD4-" + Payloads.Image),
        Text(
            "SVG",
            "image/svg+xml",
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"canary('svg')\">"
                + "<script>canary('svg')</script><image href=\"http://canary.invalid/svg\"/></svg>"
        ),
        Text(
            "XML with a style sheet",
            "application/xml",
            "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\"http://canary.invalid/xsl\"?>"
                + "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://canary.invalid/entity\">]>"
                + "<a xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:script>canary('xml')</h:script>&x;</a>"
        ),
        Text(
            "XHTML",
            "application/xhtml+xml",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><script>canary('xhtml')</script></body></html>"
        ),
        Text("JavaScript", "text/javascript", "canary('javascript')"),
        Text("CSS", "text/css", "}</style>" + Payloads.Style + Payloads.CssValue),
        Text("Templates", "text/plain", Payloads.Templates),
        Text(
            "Markdown",
            "text/markdown",
            $"[a]({Payloads.ScriptUrl}) ![b](//{Payloads.Host}/markdown) <{Payloads.ScriptUrl}>\n\n{Payloads.All}"
        ),
        Text(
            "Direction, NUL and terminal escapes",
            "text/plain",
            "safe\u202Eexe.gpj\u202C \u2066hidden\u2069 \0 \u001B[31m\u001B]8;;" + Payloads.ScriptUrl + "\u0007 \u200B\uFEFF" + Payloads.All
        ),
        new(
            "Bytes that are no UTF-8",
            [0xC3, 0x28, 0xFF, 0xFE, .. Encoding.UTF8.GetBytes(Payloads.All), 0xF0, 0x9F, 0xED, 0xA0, 0x80],
            "application/json; charset=utf-8"
        ),
        Text(
            "Form",
            "application/x-www-form-urlencoded",
            $"{Uri.EscapeDataString(Payloads.All)}={Uri.EscapeDataString(Payloads.All)}&raw={Payloads.Script}"
                + $"&json={Uri.EscapeDataString(Json(Payloads.Image))}&%zz=%C3%28"
        ),
        Multipart(),
        new("PNG that goes on as HTML", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Encoding.UTF8.GetBytes(Payloads.All)], "text/html"),
        new(
            "GIF that is a script",
            "GIF89a/*"u8.ToArray().Concat(Encoding.UTF8.GetBytes("*/=1;canary('gif')//" + Payloads.All)).ToArray(),
            "image/gif"
        ),
        new("HTML, compressed", Gzip(Encoding.UTF8.GetBytes(Payloads.All)), "text/html", "", "Content-Encoding: gzip"),
        Text("Content type with markup", $"text/html\"{Payloads.Image}; charset=\"{Payloads.Script}\"", Payloads.All),
        new(
            "Headers with markup",
            "{}"u8.ToArray(),
            "application/json",
            "",
            $"User-Agent: {Payloads.BreakOut}",
            $"X-GitHub-Event: {Payloads.BreakOut}",
            $"X-GitHub-Delivery: {Payloads.Script}",
            $"X-Hub-Signature-256: {Payloads.Image}",
            $"Authorization: Bearer {Payloads.All}",
            $"X-'`|~&lt;: {Payloads.Templates}",
            $"Referer: {Payloads.ScriptUrl}",
            "X-Escape: \u001b[31m\u00e2\u0080\u00aeexe",
            $"Cookie: a={Payloads.Script}",
            $"Coverbase-Signature: {Payloads.BreakOut}",
            $"Content-Disposition: attachment; filename=\"{Payloads.Image}\""
        ),
        new(
            "Path and query with markup",
            "x"u8.ToArray(),
            "text/plain",
            $"/{Uri.EscapeDataString(Payloads.All)}/%2e%2e/..%2f"
                + $"?{Uri.EscapeDataString(Payloads.BreakOut)}={Uri.EscapeDataString(Payloads.Script)}"
        ),
        new(
            "Path and query with bare markup",
            "x"u8.ToArray(),
            "text/plain",
            "/<img/data-canary/src=x/onerror=canary('path')>/'\"/javascript:canary(1)?<script/data-canary>canary('query')</script>&{{7*7}}"
        ),
    ];

    public override string ToString() => Name;

    private static HostileCapture Text(string name, string contentType, string body) =>
        new(name, Encoding.UTF8.GetBytes(body), contentType);

    private static string Json(string text) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                [text] = text,
                ["list"] = new[] { text, Payloads.ScriptUrl },
                ["css"] = Payloads.CssValue,
            }
        );

    private static HostileCapture Multipart()
    {
        string[] parts =
        [
            Part("a", "../../../../etc/cron.d/x", "text/plain", Payloads.All),
            Part("b", "\\\"><img data-canary src=x onerror=canary('name')>.html", "text/html", Payloads.All),
            Part(Payloads.Image.Replace("\"", "'", StringComparison.Ordinal), "\u202Egpj.exe", "image/png", Payloads.Script),
            Part("d", "picture.svg", "image/svg+xml", Payloads.Svg),
            Part("e", "picture.png", "image/png", "\u0089PNG\r\n\u001a\n" + Payloads.All),
            Part("f", "nul\0.html", $"text/html{Payloads.Image}\r\nX-Markup: {Payloads.All}", "x"),
        ];
        return new(
            "Multipart: file names, names and types",
            Encoding.Latin1.GetBytes(string.Concat(parts) + $"--{Boundary}--"),
            $"multipart/form-data; boundary={Boundary}"
        );
    }

    private static string Part(string name, string file, string type, string content) =>
        $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: "
        + $"{type}\r\n\r\n{content}\r\n";

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}

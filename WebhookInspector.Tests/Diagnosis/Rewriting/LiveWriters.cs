using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json.Linq;
using Newton = Newtonsoft.Json;

namespace WebhookInspector.Tests.Diagnosis.Rewriting;

/// <summary>What the two JSON libraries of .NET write now, in the form of the recordings.</summary>
internal static class LiveWriters
{
    private static readonly (string Name, char Character, int Size, string NewLine)[] Indents =
    [
        ("indent-2", ' ', 2, "\n"),
        ("indent-2", ' ', 2, "\r\n"),
        ("indent-4", ' ', 4, "\n"),
        ("indent-tab", '\t', 1, "\n"),
    ];

    public static Dictionary<string, List<string?>> Dotnet()
    {
        var all = new Dictionary<string, List<string?>>(StringComparer.Ordinal);
        foreach (
            var (options, encoder) in new[]
            {
                ("ascii escaped-html", JavaScriptEncoder.Default),
                ("unicode", JavaScriptEncoder.UnsafeRelaxedJsonEscaping),
            }
        )
        {
            all[$"compact {options}"] = Each(new() { Encoder = encoder });
            foreach (var (name, character, size, newLine) in Indents)
            {
                all[$"{name} {options} | {(newLine == "\n" ? "" : "Windows")}"] = Each(
                    new()
                    {
                        Encoder = encoder,
                        WriteIndented = true,
                        IndentCharacter = character,
                        IndentSize = size,
                        NewLine = newLine,
                    }
                );
            }
        }

        return all;

        static List<string?> Each(JsonSerializerOptions options) =>
            [
                .. RecordedWriters.Documents.Select(d =>
                    Written(() =>
                    {
                        using var document = JsonDocument.Parse(d);
                        return JsonSerializer.Serialize(document.RootElement, options);
                    })
                ),
            ];
    }

    public static Dictionary<string, List<string?>> Newtonsoft()
    {
        var all = new Dictionary<string, List<string?>>(StringComparer.Ordinal);
        foreach (var dates in new[] { Newton.DateParseHandling.DateTime, Newton.DateParseHandling.None })
        {
            all[$"compact | {dates}"] = Each(dates, _ => { });
            foreach (
                var (name, character, size, newLine) in Indents.Where(i =>
                    dates == Newton.DateParseHandling.DateTime || i.Name == "indent-2"
                )
            )
            {
                all[$"{name} | {dates} {(newLine == "\n" ? "" : "Windows")}"] = Each(
                    dates,
                    w => (w.Formatting, w.IndentChar, w.Indentation) = (Newton.Formatting.Indented, character, size),
                    newLine
                );
            }
        }

        all["compact ascii"] = Each(
            Newton.DateParseHandling.DateTime,
            w => w.StringEscapeHandling = Newton.StringEscapeHandling.EscapeNonAscii
        );
        all["compact escaped-html"] = Each(
            Newton.DateParseHandling.DateTime,
            w => w.StringEscapeHandling = Newton.StringEscapeHandling.EscapeHtml
        );
        return all;
    }

    private static List<string?> Each(Newton.DateParseHandling dates, Action<Newton.JsonTextWriter> set, string newLine = "\n") =>
        [
            .. RecordedWriters.Documents.Select(d =>
                Written(() =>
                {
                    using var reader = new Newton.JsonTextReader(new StringReader(d)) { DateParseHandling = dates };
                    using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = newLine };
                    using var writer = new Newton.JsonTextWriter(text);
                    set(writer);
                    JToken.Load(reader).WriteTo(writer);
                    return text.ToString();
                })
            ),
        ];

    private static string? Written(Func<string> write)
    {
        try
        {
            return Convert.ToBase64String(Encoding.UTF8.GetBytes(write()));
        }
        catch (Exception fault) when (fault is InvalidOperationException or JsonException or Newton.JsonException)
        {
            return null;
        }
    }
}

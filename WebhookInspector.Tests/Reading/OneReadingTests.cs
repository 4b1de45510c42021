using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Api.Export;
using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Diffing;
using WebhookInspector.Providers;
using WebhookInspector.Providers.Drafts;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Requests.Query;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Tests.Components;

namespace WebhookInspector.Tests.Reading;

/// <summary>
/// One table of bodies, each asked of the page, the search, the event reader, Compare and the export: they read the same. A feature with a
/// decoder of its own fails here.
/// </summary>
public class OneReadingTests
{
    private const string Other = "elsewhere";

    private static readonly ProviderDefinition Definition = DefinitionText.Read(
        """
        {"id": "made", "name": "Made", "scheme": {"kind": "none"},
         "event": {"type": ["$.city", "$.payload.city", {"form": "city"}], "formField": "payload"}}
        """,
        out _
    )!;

    public static TheoryData<string, string, string> Table()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (form, charset, coding) in WrittenBody.Table)
            data.Add(form, charset, coding);
        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Body_InAnyWriting_IsReadTheSameByEveryFeature(string form, string charset, string coding)
    {
        var body = new WrittenBody(form, charset, coding);

        ReadsOnThePage(body, body.Word).ShouldBeTrue("page");
        FindsText(body, body.Word).ShouldBeTrue("free text");
        FindsField(body, body.Word).ShouldBeTrue("field");
        TypeOf(body, body.Word).ShouldBe(Expected(body, body.Word), "event type");
        Changes(body, body.Word).ShouldBe([body.Word], "compare");
        Exported(body, body.Word).ShouldContain(body.Word, Case.Sensitive, "export");
    }

    /// <summary>Words of letters that the charset has, so that a body of any of them is found, typed and compared alike.</summary>
    [Fact]
    public void Body_OfAnyWord_IsFoundTypedAndComparedAlike()
    {
        var bodies = Gen.Elements(WrittenBody.Table.ToArray());
        var words =
            from letters in Gen.Elements("aZ09", "áñçø", "éàüß").Select(l => l.ToCharArray())
            from word in Gen.Elements(letters).NonEmptyListOf()
            select "x" + string.Concat(word);
        Prop.ForAll(
                (from body in bodies from word in words select (body, word))
                    .Where(b => b.body.Charset is not ("shift_jis" or "gbk"))
                    .ToArbitrary(),
                pair =>
                    (
                        ReadsOnThePage(pair.body, pair.word)
                        && FindsText(pair.body, pair.word)
                        && FindsField(pair.body, pair.word)
                        && TypeOf(pair.body, pair.word) == Expected(pair.body, pair.word)
                        && Changes(pair.body, pair.word).SequenceEqual([pair.word])
                        && Exported(pair.body, pair.word).Contains(pair.word, StringComparison.Ordinal)
                    ).Label($"{pair.body} {pair.word}")
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Reading_OfAnyBytes_NeverThrows() =>
        Prop.ForAll(
                (
                    from body in ArbMap.Default.GeneratorFor<byte[]>()
                    from start in Gen.Elements("", "{\"a\":\"", "<a>", "--edge\r\n\r\n", "a=%", "[\"eyJ")
                    from written in Gen.Elements(WrittenBody.Table.ToArray())
                    select (Body: (byte[])[.. Encoding.ASCII.GetBytes(start), .. body ?? []], written.Headers)
                ).ToArbitrary(),
                sent =>
                {
                    using var reading = RequestReading.Of(sent.Body, sent.Headers, "/?a=%FF&b", ReadingLimits.Page);
                    _ = (reading.Kind, reading.Document, reading.Lines.Count, reading.Parts.Count, reading.Xml?.Root);
                    return reading.BodyWords.Concat(reading.QueryWords).All(word => word is not null);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool ReadsOnThePage(WrittenBody body, string word)
    {
        var model = BodyModel.Of(body.Bytes(word), body.Headers);
        model.Prepare();
        return model.View switch
        {
            BodyViewKind.Fields => model.Fields.Any(f => f.Text.Contains(word, StringComparison.Ordinal)),
            BodyViewKind.Parts => model.Reading.Parts.Any(p => p.Content.Text.Text == word),
            // The page shows JSON as it was written, with its escapes.
            BodyViewKind.Pretty when body.Form == "escaped" => model.Text.Text.Contains("\\u00", StringComparison.Ordinal)
                || !word.Any(char.IsAscii),
            BodyViewKind.Pretty or BodyViewKind.Raw => model.Text.Text.Contains(word, StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool FindsText(WrittenBody body, string word) => Finds(body, word, $"\"{word}\"");

    private static bool FindsField(WrittenBody body, string word) =>
        Finds(
            body,
            word,
            body.Form switch
            {
                "json" or "escaped" or "multipart" => $"json.city:\"{word}\"",
                "lines" => $"json[0].city:\"{word}\"",
                "form" => $"form.city:\"{word}\"",
                "form-json" => $"json.payload.city:\"{word}\"",
                "xml" => $"xml.order.city:\"{word}\"",
                _ => $"body:\"city is {word}\"",
            }
        );

    private static bool Finds(WrittenBody body, string word, string q)
    {
        QueryParser.TryParse(q, out var node, out var fault).ShouldBeTrue(fault?.Message);
        using var request = new SearchedRequest(
            Summaries.One(),
            "/hooks/made/t",
            null,
            null,
            null,
            [.. body.Headers.Select(h => new ShownHeader(h.Name, h.Value))],
            body.Bytes(word),
            []
        );
        // What is found must be in the index, which narrows the search.
        return new QueryEvaluator(Summaries.At, new Dictionary<string, string>()).Matches(node!, request)
            && request.Indexed().Contains(TextPattern.Fold(word), StringComparison.Ordinal);
    }

    private static string? TypeOf(WrittenBody body, string word) =>
        EventReader.Read(Definition, new SignedMessage("POST", "http://localhost/hooks/made/t", body.Headers, body.Bytes(word))).Type;

    // No rule of a definition reads XML or text.
    private static string? Expected(WrittenBody body, string word) =>
        body.Form switch
        {
            "lines" => $"{word}, none",
            "xml" or "text" => null,
            _ => word,
        };

    private static IEnumerable<string> Changes(WrittenBody body, string changed)
    {
        var diff = RequestDiff.Of(Side(changed), Side(Other), IgnoreRules.None, new DiffLimits(), CancellationToken.None);
        diff.Body.Notes.Where(n => n.Contains("bytes as sent", StringComparison.Ordinal)).ShouldBeEmpty();
        return diff
            .Body.Changes.Select(c => JsonSerializer.Deserialize<string>(c.Left!.Value.ToString())!)
            .Select(left => body.Form == "text" ? left.Replace("city is ", "", StringComparison.Ordinal).Trim() : left);

        DiffSide Side(string word) => new("POST", "/hooks/made/t", body.Headers, body.Bytes(word));
    }

    /// <summary>The strings of both exports, with those inside of JSON.</summary>
    private static string Exported(WrittenBody body, string word)
    {
        var request = new CapturedRequest(
            Summaries.One(),
            "/hooks/made/t",
            "http",
            "HTTP/1.1",
            null,
            [.. body.Headers.Select(h => new ShownHeader(h.Name, h.Value))],
            "00",
            null,
            Summaries.One().Verification,
            null
        );
        var buffer = new ArrayBufferWriter<byte>();
        new NdjsonExport().Write(buffer, new ExportedRequest(request, body.Bytes(word)));
        using var line = JsonDocument.Parse(buffer.WrittenMemory);
        using var reading = RequestReading.Of(body.Bytes(word), body.Headers, "", ReadingLimits.Page);
        var har = JsonSerializer.SerializeToElement(HarExport.PostData(body.Headers.Value("Content-Type"), reading));
        return string.Join('\n', Strings(line.RootElement).Concat(Strings(har)));
    }

    private static IEnumerable<string> Strings(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Strings(m.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => value
                .GetString()!
                .Split('\n')
                .SelectMany(text => InnerJson.Open(text) is { } inner ? Strings(inner).Append(text) : [text]),
            _ => [],
        };
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Components.Shared.Body;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Tests.Components.Shared;

/// <summary>Anyone may send anything: no body may break the page.</summary>
public class AnyBodyTests
{
    private static readonly Gen<string?> Types = Gen.Elements<string?>(
        null,
        "application/json",
        "application/x-ndjson",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=XX",
        "text/plain; charset=utf-16",
        "image/png",
        "%%"
    );

    private static readonly Gen<Header[]> Encodings = Gen.Elements<Header[]>(
        [],
        [new Header("Content-Encoding", "gzip")],
        [new Header("Content-Encoding", "br, deflate")],
        [new Header("Content-Encoding", "zstd")]
    );

    private static readonly Gen<byte[]> Pieces = Gen.Elements(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\u00",
            "1.0",
            "true",
            "\r\n",
            "\n",
            "--XX",
            "--",
            "name=\"",
            "%4",
            "%FF",
            "&",
            "=",
            "é",
            "\0",
            "\u202E",
            "\u001F\u008B\b",
            "\u00FF"
        )
        .ArrayOf()
        .Select(pieces => Encoding.Latin1.GetBytes(string.Concat(pieces)));

    [Fact]
    public void BodyModel_AnyBytes_ShowInEveryForm() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(
                Bodies(),
                b =>
                {
                    var model = BodyModel.Of(b.Body, b.Type is null ? b.Headers : [.. b.Headers, new Header("Content-Type", b.Type)]);
                    foreach (var form in model.Views.Append(BodyViewKind.Hex))
                    {
                        model.Show(form);
                        model.Prepare();
                        _ = (model.Lines.Count, model.Fields.Count, model.HexRows.Count, model.Raw.Length, model.HasMore, model.HasBefore);
                        model.ShowMore();
                        _ = (
                            model.Lines.Count,
                            model.Raw.Length,
                            model.HasMore,
                            BodyNotices.Of(model, null).ToList(),
                            TextRun.Of(model.Raw).ToList()
                        );
                    }

                    return model.Stored.Bytes.Span.SequenceEqual(b.Body)
                        && (model.Multipart?.Parts ?? []).All(p =>
                            p.SafeFileName.Length > 0 && new BodyModel(p.Content, p.ContentType).Views.Count > 0
                        );
                }
            )
        );

    private static Arbitrary<(byte[] Body, Header[] Headers, string? Type)> Bodies() =>
        (
            from body in Gen.OneOf(Pieces, ArbMap.Default.GeneratorFor<byte[]>().Select(b => b ?? []))
            from headers in Encodings
            from type in Types
            select (body, headers, type)
        ).ToArbitrary();
}

using WebhookInspector.Requests.Json;

namespace WebhookInspector.Components.Shared.Body;

public enum BodyForm
{
    Pretty,
    Raw,
    Hex,
}

/// <summary>What of a body is shown, and in which form. Only slices are ever rendered, so that no size freezes the page.</summary>
public sealed class BodyModel
{
    private const int RawStep = 32 * 1024, LineStep = 500, HexStep = 256;

    private int steps = 1;

    public BodyModel(ReadOnlyMemory<byte> body, string? contentType)
    {
        (Bytes, ContentType) = (body, contentType);
        Text = BodyText.Read(body.Span, contentType);
        var start = Text.Text.AsSpan().TrimStart(" \t\r\n");
        var looksJson = !start.IsEmpty && start[0] is '{' or '[';
        JsonFault? fault = null;
        CanBePretty = !body.IsEmpty && (looksJson || BodyText.IsJson(contentType)) && JsonTokenizer.IsValid(Text.Text, out fault);

        // A text that only happens to begin with a bracket is no broken JSON.
        Fault = BodyText.IsJson(contentType) ? fault : null;
        Form = CanBePretty ? BodyForm.Pretty : Text.Exact ? BodyForm.Raw : BodyForm.Hex;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public string? ContentType { get; }

    public BodyText Text { get; }

    public bool CanBePretty { get; }

    public JsonFault? Fault { get; }

    public BodyForm Form { get; private set; }

    public void Show(BodyForm form) => (Form, steps) = (form, 1);

    public void ShowMore() => steps *= 2;

    public IReadOnlyList<JsonLine> Lines => [.. JsonLayout.Lines(Text.Text).Take(steps * LineStep)];

    public IReadOnlyList<string> HexRows => [.. Enumerable.Range(0, Math.Min(steps * HexStep, HexDump.Rows(Bytes.Length))).Select(row => HexDump.Row(Bytes.Span, row))];

    public string Raw => Text.Text[..RawEnd];

    public bool HasMore => Form switch
    {
        BodyForm.Pretty => JsonLayout.Lines(Text.Text).Skip(steps * LineStep).Any(),
        BodyForm.Raw => RawEnd < Text.Text.Length,
        _ => steps * HexStep < HexDump.Rows(Bytes.Length),
    };

    /// <summary>"line 3, column 14: expected a value"</summary>
    public string? FaultInWords
    {
        get
        {
            if (Fault is null)
                return null;
            var before = Text.Text.AsSpan(0, Fault.Position);
            return $"line {before.Count('\n') + 1}, column {before.Length - before.LastIndexOf('\n')}: expected {Fault.Expected}";
        }
    }

    private int RawEnd
    {
        get
        {
            var end = Math.Min(steps * RawStep, Text.Text.Length);
            return end < Text.Text.Length && char.IsHighSurrogate(Text.Text[end - 1]) ? end - 1 : end;
        }
    }
}

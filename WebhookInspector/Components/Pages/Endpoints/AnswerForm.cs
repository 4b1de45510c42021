using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Endpoints;

/// <summary>The form of an endpoint's answer.</summary>
public sealed class AnswerForm
{
    public int Status { get; set; } = 200;

    public int DelayMs { get; set; }

    /// <summary>The headers, one per line: <c>Name: value</c>.</summary>
    public string Headers { get; set; } = "";

    public bool DefaultBody { get; set; } = true;

    public string Body { get; set; } = "";

    public bool Drop { get; set; }

    /// <summary>The steps; empty when every delivery gets the same answer.</summary>
    public List<AnswerStepForm> Steps { get; private set; } = [];

    /// <summary>From 0 to 100; 0 means that none fails at random.</summary>
    public double FailurePercent { get; set; }

    public int FailureStatus { get; set; } = 500;

    public bool Handshakes { get; set; } = true;

    public static AnswerForm Of(ResponseRule rule) =>
        new()
        {
            Status = rule.Status,
            DelayMs = rule.DelayMs,
            Headers = string.Join('\n', (rule.Headers ?? []).Select(h => $"{h.Name}: {h.Value}")),
            DefaultBody = rule.Body is null,
            Body = rule.Body ?? "",
            Drop = rule.Drop,
            Steps = [.. rule.Sequence.Select(AnswerStepForm.Of)],
            FailurePercent = Math.Round((rule.Failure?.Rate ?? 0) * 100, 6),
            FailureStatus = rule.Failure?.Status ?? 500,
            Handshakes = rule.Handshakes,
        };

    /// <exception cref="SettingRefusedException">A line is not a valid header.</exception>
    public ResponseRule ToRule() =>
        new(Status, [.. Lines().Select(Read)], DefaultBody ? null : Body, DelayMs)
        {
            Drop = Drop,
            Sequence = Steps.Count == 0 ? [] : [.. Steps.Select(s => s.ToStep())],
            Failure = FailurePercent == 0 ? null : new RandomFailure(FailurePercent / 100, FailureStatus),
            Handshakes = Handshakes,
        };

    /// <summary>Copies status, delay, steps and failures from another form; headers and body stay.</summary>
    public void Take(AnswerPreset preset)
    {
        (Status, DelayMs, Drop, FailurePercent) = (preset.Rule.Status, preset.Rule.DelayMs, preset.Rule.Drop, 0);
        Steps = [.. preset.Rule.Sequence.Select(AnswerStepForm.Of)];
    }

    private IEnumerable<string> Lines() => Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Header Read(string line) =>
        line.Split(':', 2) is [var name, var value]
            ? new Header(name.Trim(), value.Trim())
            : throw new SettingRefusedException("response.headers", $"“{line}” is no header: write “Name: value”, one a line.");
}

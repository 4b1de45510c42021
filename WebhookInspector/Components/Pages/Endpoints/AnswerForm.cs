using WebhookInspector.Requests;
using WebhookInspector.Settings;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Endpoints;

/// <summary>An endpoint's answer as it is typed.</summary>
public sealed class AnswerForm
{
    public int Status { get; set; } = 200;

    public int DelayMs { get; set; }

    /// <summary>One header a line: <c>Name: value</c>.</summary>
    public string Headers { get; set; } = "";

    public bool DefaultBody { get; set; } = true;

    public string Body { get; set; } = "";

    public static AnswerForm Of(ResponseRule rule) => new()
    {
        Status = rule.Status,
        DelayMs = rule.DelayMs,
        Headers = string.Join('\n', (rule.Headers ?? []).Select(h => $"{h.Name}: {h.Value}")),
        DefaultBody = rule.Body is null,
        Body = rule.Body ?? "",
    };

    /// <exception cref="SettingRefusedException">A line is no header.</exception>
    public ResponseRule ToRule() => new(Status, [.. Lines().Select(Read)], DefaultBody ? null : Body, DelayMs);

    private IEnumerable<string> Lines() => Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Header Read(string line) => line.Split(':', 2) is [var name, var value]
        ? new Header(name.Trim(), value.Trim())
        : throw new SettingRefusedException("response.headers", $"“{line}” is no header: write “Name: value”, one a line.");
}

using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Endpoints;

/// <summary>The form of one step of a sequence; an empty field uses the endpoint's own value.</summary>
public sealed class AnswerStepForm
{
    public int? Status { get; set; }

    public int? DelayMs { get; set; }

    public string Body { get; set; } = "";

    public bool Drop { get; set; }

    public static AnswerStepForm Of(AnswerStep step) =>
        new()
        {
            Status = step.Status,
            DelayMs = step.DelayMs,
            Body = step.Body ?? "",
            Drop = step.Drop,
        };

    public AnswerStep ToStep() => new(Status, DelayMs, Body.Length == 0 ? null : Body, Drop);
}

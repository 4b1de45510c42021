using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Endpoints;

/// <summary>One step of a sequence as it is typed; what is empty is the endpoint's own.</summary>
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

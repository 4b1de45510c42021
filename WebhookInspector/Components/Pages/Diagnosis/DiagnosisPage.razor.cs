using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using WebhookInspector.Access;
using WebhookInspector.Checking;
using WebhookInspector.Components.Shared;
using WebhookInspector.Components.Shared.Controls;
using WebhookInspector.Components.Shared.Diagnosis;
using WebhookInspector.Endpoints;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Diagnosis;

/// <summary>The diagnosis of one request. Runs again when its verdict or the endpoint's settings change.</summary>
public sealed partial class DiagnosisPage
{
    private RequestSummary? request;
    private DiagnosisDisplay? model;
    private TimeSpan took;
    private bool missing,
        asking,
        focusOutcome;
    private ActionButton? ask;
    private ElementReference outcomeLine;
    private string? applied;

    [Inject]
    private RequestStore Requests { get; set; } = null!;

    [Inject]
    private DiagnosisService Diagnoses { get; set; } = null!;

    [Inject]
    private EndpointDirectory Directory { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Visitor { get; set; } = null!;

    [Parameter]
    public string Id { get; set; } = "";

    private string Heading =>
        request is null
            ? "Diagnosis"
            : $"{(request.Verification.Verdict == Verdict.Verified ? "How" : "Why")} request #{request.Sequence} "
                + $"{(request.Verification.Verdict == Verdict.Verified ? "was verified" : "does not verify")}";

    protected override bool Concerns(LiveSignal signal) =>
        signal.Topic != LiveTopic.RequestCaptured && (signal.EndpointId is null || signal.EndpointId == request?.EndpointId);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var started = Time.GetTimestamp();
        var result = await Diagnoses.OfRequestAsync(Id, (await Visitor).User.Sight(), ct);
        took = Time.GetElapsedTime(started);
        request = (await Requests.FindAsync(Id, ct))?.Summary;
        missing = result is null || request is null;
        model = result is null ? null : new DiagnosisDisplay(result, ofComputed: false);
    }

    private async Task ShowAsync(string outcome)
    {
        (applied, focusOutcome) = (outcome, true);
        await ReloadAsync(Gone);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (!focusOutcome || missing)
            return;
        // The button that was pressed has disappeared with the fault.
        focusOutcome = false;
        await outcomeLine.FocusAsync().UnlessLeftAsync();
    }

    private async Task CloseAsync()
    {
        asking = false;
        await ask!.FocusAsync().UnlessLeftAsync();
    }
}

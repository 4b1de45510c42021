using System.Globalization;
using Microsoft.AspNetCore.Components;
using WebhookInspector.Components.Shared;
using WebhookInspector.Hover.Simulator;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Hover;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>The simulator's failures and events on demand.</summary>
public sealed partial class SimulatorPanel : IDisposable
{
    private const int MaxShown = 200;

    private readonly CancellationTokenSource gone = new();
    private readonly FormFault refusal = new(SimulatorSettings.Fields);
    private IReadOnlyList<(SimulatedEvent Event, RequestSummary? Arrived)> sent = [];
    private SimulatorScenario? scenario;
    private string eventType = "";
    private string? outcome,
        fault;
    private bool busy;

    [Inject]
    private HoverSimulator Simulator { get; set; } = null!;

    [Inject]
    private RequestStore Requests { get; set; } = null!;

    [Parameter]
    public HoverWebhook? Webhook { get; set; }

    private SimulatorControls Controls => Simulator.Controls;

    private List<SimulatedAlternative> Forms { get; set; } = [];

    private long? Id =>
        Webhook is { State: HoverState.Verified, HoverWebhookId: { } id } && long.TryParse(id, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnInitialized() => Forms = [.. Simulator.Forms];

    protected override void OnParametersSet() => scenario = SimulatorScenario.Fitting(Simulator.Controls);

    private static string TitleOf(string? id) =>
        SimulatorScenario.All.FirstOrDefault(s => s.Id == id)?.Title ?? "Custom, or partly used up";

    private string EventOf(string? type) => string.IsNullOrEmpty(type) ? $"Each of the {Simulator.EventTypes.Count} documented ones" : type;

    private void Set(string? id)
    {
        if (SimulatorScenario.All.FirstOrDefault(s => s.Id == id) is { } chosen)
            Change(chosen.Apply);
    }

    private void Change(Func<SimulatorControls, SimulatorControls> change)
    {
        refusal.Clear();
        try
        {
            Simulator.Controls = change(Simulator.Controls);
        }
        catch (SettingRefusedException refused)
        {
            refusal.Set(refused);
        }

        scenario = SimulatorScenario.Fitting(Simulator.Controls);
        StateHasChanged();
    }

    private async Task SendAsync(IReadOnlyList<SimulatedAlternative> forms)
    {
        (busy, fault, outcome, sent) = (true, null, "Sending…", []);
        try
        {
            var all = new List<(SimulatedEvent, RequestSummary?)>();
            foreach (var form in forms)
            {
                foreach (var one in await Simulator.SendAsync(Id!.Value, eventType.Length > 0 ? eventType : null, form, gone.Token))
                    all.Add((one, one.RequestId is { } id ? (await Requests.FindAsync(id, gone.Token))?.Summary : null));
            }

            sent = all;
            outcome = $"{all.Count(s => s.Item2?.Verification.Verdict == Verdict.Verified)} of {all.Count} arrived verified.";
        }
        catch (SettingRefusedException refused)
        {
            (fault, outcome) = (refused.Message, null);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
        finally
        {
            busy = false;
        }
    }
}

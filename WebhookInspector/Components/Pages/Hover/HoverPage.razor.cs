using Microsoft.AspNetCore.Components;
using WebhookInspector.Components.Shared;
using WebhookInspector.Hover;
using WebhookInspector.Hover.Simulator;
using WebhookInspector.Hover.Work;
using WebhookInspector.Live;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>
/// Connects, registers and verifies a webhook at Hover, and shows each step. Started work continues when the page is closed.
/// </summary>
public sealed partial class HoverPage
{
    private readonly FormFault tokenFault = new(ConnectForm.TokenField, ConnectForm.LifetimeField),
        codeFault = new(ByHandSection.CodeField);
    private IReadOnlyList<Endpoint> endpoints = [];
    private HoverView? view;
    private ConnectForm? connect;
    private OrganisationSection? organisation;
    private ITimer? expiry;
    private HoverUrl? shown;
    private string? fault;
    private bool none,
        busy,
        autoVerify = true;

    [Inject]
    private HoverWebhooks Webhooks { get; set; } = null!;

    [Inject]
    private HoverTokens Tokens { get; set; } = null!;

    [Inject]
    private HoverTargets Targets { get; set; } = null!;

    [Inject]
    private HoverSimulator Simulator { get; set; } = null!;

    [Inject]
    private EndpointStore Endpoints { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "endpoint")]
    private string? EndpointId { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "webhook")]
    private string? WebhookId { get; set; }

    private HoverUrl Asked => HoverUrl.Read(EndpointId, At, WebhookId);

    protected override bool Concerns(LiveSignal signal) =>
        view is null || signal.EndpointId is null || signal.EndpointId == view.Endpoint.Id;

    protected override Task OnParametersSetAsync()
    {
        var first = shown is null;
        if (shown == Asked)
            return Task.CompletedTask;
        (shown, fault) = (Asked, null);
        tokenFault.Clear();
        codeFault.Clear();
        return first ? Task.CompletedTask : ReloadAsync(Gone);
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        endpoints = [.. (await Endpoints.ListAsync(ct)).Where(e => e.Provider == "hover").OrderBy(e => e.CreatedAt)];
        var endpoint = endpoints.FirstOrDefault(e => e.Id == EndpointId) ?? (endpoints.Count > 0 ? endpoints[0] : null);
        none = endpoint is null;
        view = endpoint is null
            ? null
            : await new HoverReader(Webhooks, Tokens, Targets, Time).ReadAsync(endpoint, Asked, Simulator.IsOn, ct);
        WatchExpiry();
    }

    protected override void Dispose(bool disposing)
    {
        expiry?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Nothing is stored when a token expires, so there is no signal.</summary>
    private void WatchExpiry()
    {
        expiry?.Dispose();
        expiry =
            view?.Facts is { CanCall: true } facts && facts.Access!.ExpiresAt - facts.Now is var left && left < TimeSpan.FromDays(1)
                ? Time.CreateTimer(_ => _ = InvokeAsync(() => ReloadAsync(Gone)), null, left, Timeout.InfiniteTimeSpan)
                : null;
    }

    private void Show(HoverUrl url) => Navigation.NavigateTo(url.ToString());

    private async Task ActAsync(JourneyAction action)
    {
        var id = view!.Webhook?.Id ?? "";
        switch (action)
        {
            case JourneyAction.PasteToken:
                await connect!.AskAsync();
                break;
            case JourneyAction.SeeList:
                await organisation!.ShowAsync();
                break;
            case JourneyAction.Register:
                await RunAsync(ct =>
                    Webhooks.RegisterAsync(new HoverRegistration(view.Endpoint.Id, AutoVerify: autoVerify, Simulated: view.Simulated), ct)
                );
                Show(new HoverUrl(view.Endpoint.Id, view.Simulated));
                break;
            default:
                await RunAsync(ct =>
                    action switch
                    {
                        JourneyAction.Retry => Webhooks.RetryAsync(id, ct),
                        JourneyAction.Resend => Webhooks.ResendAsync(id, ct),
                        _ => Webhooks.VerifyAsync(id, code: null, ct),
                    }
                );
                break;
        }
    }

    private async Task TryAsync()
    {
        var endpoint = view!.Endpoint;
        await RunAsync(async ct =>
        {
            // Deletes the earlier one first, so that it can be tried repeatedly: Hover accepts one URL at most twice.
            Simulator.Forget(Targets.CaptureUrl(endpoint, simulated: true));
            foreach (var webhook in (await Webhooks.ListAsync(endpoint.Id, ct)).Where(w => w.Simulated))
                await Webhooks.DeleteAsync(webhook.Id, hereOnly: true, ct);
            await Webhooks.RegisterAsync(
                new HoverRegistration(endpoint.Id, HoverSimulator.AnyToken, AutoVerify: autoVerify, Simulated: true),
                ct
            );
        });
        Show(new HoverUrl(endpoint.Id, Simulated: true));
    }

    private Task KeepTokenAsync(PastedToken token) =>
        RunAsync(ct => Tokens.SaveAsync(view!.Endpoint.Id, view.Simulated, token.Value, token.Lifetime, ct), tokenFault);

    private Task ForgetTokenAsync() => RunAsync(ct => Tokens.DeleteAsync(view!.Endpoint.Id, view.Simulated, ct));

    private Task SetAutoVerifyAsync(bool on) => RunAsync(ct => Webhooks.SetAutoVerifyAsync(view!.Webhook!.Id, on, ct));

    private Task GiveCodeAsync((HoverWebhook Entry, HoverWebhook Registration) given) =>
        RunAsync(async ct =>
        {
            await Webhooks.GiveCodeAsync(given.Registration.Id, given.Entry.Code!, ct);
            Show(new HoverUrl(view!.Endpoint.Id, view.Simulated, given.Registration.Id));
        });

    private Task VerifyPastedAsync(string code) =>
        RunAsync(
            async ct =>
            {
                var webhook = await Webhooks.VerifyPastedAsync(view!.Endpoint.Id, code.Trim(), view.Simulated, ct);
                Show(new HoverUrl(view.Endpoint.Id, view.Simulated, webhook.Id));
            },
            codeFault
        );

    private Task ForgetAsync() =>
        RunAsync(async ct =>
        {
            var deleted = await Webhooks.DeleteAsync(view!.Webhook!.Id, hereOnly: true, ct);
            fault = deleted is { GoneAtHover: not true, Text: var text } ? text : null;
        });

    /// <summary>Runs an action and shows a refusal instead of throwing it.</summary>
    /// <param name="form">The form that shows the refusal at its field, when it has one for it.</param>
    private async Task RunAsync(Func<CancellationToken, Task> work, FormFault? form = null)
    {
        (busy, fault) = (true, null);
        form?.Clear();
        try
        {
            await work(Gone);
        }
        catch (SettingRefusedException refused) when (form is not null)
        {
            form.Set(refused);
            fault = form.Elsewhere;
        }
        catch (Exception refused) when (refused is SettingRefusedException or HoverConflictException or StorageUnavailableException)
        {
            fault = refused.Message;
        }
        finally
        {
            busy = false;
        }

        await ReloadAsync(Gone);
    }
}

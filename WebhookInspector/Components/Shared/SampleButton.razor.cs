using Microsoft.AspNetCore.Components;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Samples;
using WebhookInspector.Signatures;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Shared;

/// <summary>Sends one provider event to the endpoint over HTTP, and shows the result.</summary>
public sealed partial class SampleButton
{
    private bool busy;
    private RequestSummary? arrived;
    private string? fault;

    [Inject]
    private SampleSender Sender { get; set; } = null!;

    [Inject]
    private RequestStore Requests { get; set; } = null!;

    [Parameter, EditorRequired]
    public Endpoint Endpoint { get; set; } = null!;

    [Parameter, EditorRequired]
    public ProviderDefinition Provider { get; set; } = null!;

    /// <param name="eventType">Null for the provider's first.</param>
    private async Task SendAsync(string? eventType)
    {
        (busy, fault) = (true, null);
        try
        {
            var id = await Sender.SendAsync(Endpoint.Id, eventType, CancellationToken.None);
            arrived = (await Requests.FindAsync(id, CancellationToken.None))?.Summary;
        }
        catch (Exception wrong) when (wrong is SettingRefusedException or CannotSignException or HttpRequestException)
        {
            (arrived, fault) = (null, wrong.Message);
        }
        finally
        {
            busy = false;
        }
    }
}

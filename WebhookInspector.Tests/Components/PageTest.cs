using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;
using WebhookInspector.Checking;
using WebhookInspector.Components.Pages.Diff;
using WebhookInspector.Components.Shared;
using WebhookInspector.Endpoints;
using WebhookInspector.Endpoints.Definitions;
using WebhookInspector.Guide;
using WebhookInspector.Hosting.Insight;
using WebhookInspector.Hover;
using WebhookInspector.Hover.Simulator;
using WebhookInspector.Hover.Work;
using WebhookInspector.Live;
using WebhookInspector.Providers;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Replay.Forwarding;
using WebhookInspector.Replay.Running;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Requests;
using WebhookInspector.Samples;
using WebhookInspector.Sharing;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Disk;
using WebhookInspector.Storage.Forwarding;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Replays;
using WebhookInspector.Storage.Search;
using WebhookInspector.Storage.Shapes;
using WebhookInspector.Storage.Shares;
using WebhookInspector.Storage.Tallies;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Components;

/// <summary>A page over the whole program, with a real store behind it.</summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    private readonly InspectorHost host;
    private LiveFeed? feedOfThePage;

    // A second is not enough for the first render on a machine that is busy with the other tests.
    static PageTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(60);

    /// <param name="dataDirectory">Null: a new one.</param>
    protected PageTest(string? dataDirectory = null)
    {
        host = new InspectorHost(dataDirectory);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddScoped<MarkedRequest>();
        Services.AddScoped<ReaderZone>();
        Share<IAuthorizationPolicyProvider>();
        Share<IAuthorizationService>();
        Services.AddCascadingAuthenticationState();
        Services.AddSingleton<AuthenticationStateProvider>(Visitor);
        Share<TimeProvider>();
        Services.AddSingleton(_ => feedOfThePage ?? Get<LiveFeed>());
        Share<AuditLog>();
        Share<RequestStore>();
        Share<RequestOpener>();
        Share<SensitiveReads>();
        Share<RequestCounts>();
        Share<CapturePressure>();
        Share<RequestSearch>();
        Share<SearchIndexState>();
        Share<SavedSearches>();
        Share<RequestEditor>();
        Share<ShareStore>();
        Share<ShareLinks>();
        Share<EndpointStore>();
        Share<EndpointDirectory>();
        Share<EndpointAdministration>();
        Share<Reverifier>();
        Share<StoredMessages>();
        Share<DiagnosisService>();
        Share<SchemeTrial>();
        Share<DefinitionTrial>();
        Share<StoredMessages>();
        Share<OwnDefinitions>();
        Share<DefinitionFolder>();
        Share<RemedyApplier>();
        Share<ShapeStore>();
        Share<CaptureUrls>();
        Share<DiffService>();
        Share<ProviderCatalog>();
        Share<HoverWebhooks>();
        Share<HoverTokens>();
        Share<HoverTargets>();
        Share<HoverRemote>();
        Share<HoverSimulator>();
        Share<TallyStore>();
        Share<DiskReserve>();
        Share<DiskUse>();
        Share<LiveFigures>();
        Share<IOptions<RetentionOptions>>();
        Share<ReplayComposer>();
        Share<ReplayService>();
        Share<ReplayStore>();
        Share<TargetStore>();
        Share<TargetAdministration>();
        Share<ForwardStore>();
        Share<ForwardingAdministration>();
        Share<GuideLibrary>();
        Services.AddTransient(_ => Get<SampleSender>());
    }

    /// <summary>Who looks at the page: the local visitor, unless the test says another.</summary>
    internal FixedVisitor Visitor { get; } = new();

    /// <summary>Where dialogs of the page appear: rendered before the click that opens one.</summary>
    protected IRenderedComponent<MudDialogProvider> RenderDialogs() => Render<MudDialogProvider>();

    /// <summary>Where lists of choices, menus and tooltips of the page appear: rendered before the page.</summary>
    protected IRenderedComponent<MudPopoverProvider> RenderPopovers() => Render<MudPopoverProvider>();

    protected LiveFeed Feed => Get<LiveFeed>();

    protected async Task<Endpoint> EndpointAsync(string provider = "cove") =>
        (await Get<EndpointStore>().ListAsync()).First(e => e.Provider == provider);

    protected async Task<RequestSummary> ArriveAsync(
        string provider = "cove",
        string type = "applicant.updated",
        Verdict verdict = Verdict.Verified,
        string body = "{\"a\":1.50}",
        string? key = null,
        Header[]? headers = null,
        GivenAnswer? answer = null
    )
    {
        var endpoint = await EndpointAsync(provider);
        return await Get<RequestWriter>()
            .StoreAsync(
                Stored.Request(endpoint.Id, body, key, verdict, type: type, provider: provider, headers: headers, answer: answer),
                CancellationToken.None
            );
    }

    protected T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Renders, takes away, and tells how many subscriptions were left behind.</summary>
    protected async Task<int> LeftBehindAsync<T>(Action<ComponentParameterCollectionBuilder<T>>? parameters = null)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        // On the program's own feed, its services come and go while the page does.
        var feed = feedOfThePage = new LiveFeed();
        var page = Render(parameters);
        await page.WaitForStateAsync(() => feed.SubscriberCount > 0);
        await DisposeComponentsAsync();
        return feed.SubscriberCount;
    }

    // As an instance, so that the test's own container does not dispose of it.
    private void Share<T>()
        where T : class => Services.AddSingleton(Get<T>());

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    // Some services of the component library can be disposed of in no other way; xunit calls this before Dispose, which finds nothing left
    // to do.
    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsyncCore();
        await host.DisposeAsync();
    }
}

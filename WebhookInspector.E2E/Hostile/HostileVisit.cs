using WebhookInspector.E2E.Support;

namespace WebhookInspector.E2E.Hostile;

/// <summary>
/// One program, one browser window for all captures, and one beside it for what is opened without a page of ours around it.
/// </summary>
public sealed class HostileVisit : IAsyncLifetime
{
    private Visit visit = null!;
    private Visit alone = null!;

    public Inspector Inspector { get; } = new();

    internal Canary Canary { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Inspector.InitializeAsync();
        visit = await Inspector.VisitAsync();
        alone = await Inspector.VisitAsync();
        Canary = await Canary.PutIntoAsync(visit.Page, alone.Page);
    }

    /// <param name="name">Of what is looked at, for the message of a failure.</param>
    internal RequestTour Tour(string name) => new(visit, alone.Page, Canary, name);

    public async Task DisposeAsync()
    {
        foreach (var open in new[] { visit, alone }.Where(v => v is not null))
            await open.DisposeAsync();
        await Inspector.DisposeAsync();
    }
}

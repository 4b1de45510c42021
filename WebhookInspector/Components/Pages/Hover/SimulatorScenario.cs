using WebhookInspector.Hover.Simulator;

namespace WebhookInspector.Components.Pages.Hover;

/// <summary>A failure that the simulator can be set to.</summary>
/// <param name="Id">The id in the page's form.</param>
/// <param name="Of">Changes the controls to it; the signature form and the events after verification stay.</param>
public sealed record SimulatorScenario(string Id, string Title, Func<SimulatorControls, SimulatorControls> Of)
{
    /// <summary>Verification is tried three times before it counts as failed.</summary>
    private const int EveryTry = 3;

    public static IReadOnlyList<SimulatorScenario> All { get; } =
    [
        new("well", "Everything goes well", c => c),
        new("token", "The next call: access token refused (401)", c => c with { RefuseToken = 1 }),
        new("unprocessable", "The next registration: refused (422)", c => c with { RefuseRegistration = 1 }),
        new("unavailable", "The next verification: unavailable (503)", c => c with { FailVerify = EveryTry }),
        new("hiccup", "The next verification: unavailable once, then taken", c => c with { FailVerify = 1 }),
        new("late", "The code arrives five seconds late", c => c with { Code = CodeDelivery.Late, CodeDelaySeconds = 5 }),
        new("twice", "The code arrives twice", c => c with { Code = CodeDelivery.Twice }),
        new("before", "The code arrives before the answer", c => c with { Code = CodeDelivery.BeforeAnswer }),
        new("never", "No code arrives until it is requested again", c => c with { Code = CodeDelivery.Never }),
    ];

    /// <summary>Returns the controls with this scenario.</summary>
    public SimulatorControls Apply(SimulatorControls now) =>
        Of(new SimulatorControls { Form = now.Form, EventsAfterVerify = now.EventsAfterVerify });

    /// <summary>Finds the scenario of the controls; null when they were set otherwise, or are partly used up.</summary>
    public static SimulatorScenario? Fitting(SimulatorControls now) => All.FirstOrDefault(s => s.Apply(now) == now);
}

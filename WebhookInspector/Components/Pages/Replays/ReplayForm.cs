using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Components.Pages.Replays;

/// <summary>The form of a replay page.</summary>
public sealed class ReplayForm
{
    /// <summary>The value of <see cref="Secret"/> that selects <see cref="TypedSecret"/>.</summary>
    public const string Typed = "typed";

    /// <summary>A URL, or the name of a saved target.</summary>
    public string Target { get; set; } = "";

    public bool AppendPath { get; set; }

    public ReplayMode Mode { get; set; }

    public string Fault { get; set; } = "";

    /// <summary>The id of one of the endpoint's secrets, <see cref="Typed"/>, or empty for the target's or the endpoint's newest.</summary>
    public string Secret { get; set; } = "";

    public string TypedSecret { get; set; } = "";

    public bool Signs => Mode is ReplayMode.Resign or ReplayMode.Fault;

    public string? ChosenSecret =>
        !Signs || Secret.Length == 0 ? null
        : Secret == Typed ? TypedSecret
        : Secret;

    /// <returns>The field that must be filled in first; null when none is missing.</returns>
    public ReplayFault? Missing() =>
        Target.Trim().Length == 0 ? new ReplayFault(ReplayFault.Target, "Give a URL, or the name of a saved target.")
        : Mode == ReplayMode.Fault && Fault.Length == 0 ? new ReplayFault(ReplayFault.Cause, "Choose the cause to fail with.")
        : null;

    public ReplayPlan Plan(ReplayEdits? edits = null) =>
        new(Target.Trim(), Mode, Fault: Mode == ReplayMode.Fault && Fault.Length > 0 ? Fault : null, AppendPath: AppendPath)
        {
            Edits = Mode == ReplayMode.Exact ? null : edits,
        };
}

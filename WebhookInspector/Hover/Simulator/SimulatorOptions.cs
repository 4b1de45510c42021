using Microsoft.Extensions.Options;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Section <c>Inspector:Hover</c>, as far as the simulator goes.</summary>
public sealed class SimulatorOptions
{
    public const string Section = "Inspector:Hover";

    private const string Key = Section + ":" + nameof(Simulator);

    /// <summary>Whether <c>/simulators/hover</c> is there. Text, so that a wrong word is a listed fault and no binder exception.</summary>
    public string Simulator { get; set; } = "false";

    internal bool IsOn => bool.TryParse(Simulator, out var on) && on;

    internal static SimulatorOptions Read(IConfiguration configuration) => new() { Simulator = configuration[Key] ?? "false" };

    internal sealed class Check : IValidateOptions<SimulatorOptions>
    {
        public ValidateOptionsResult Validate(string? name, SimulatorOptions options) =>
            bool.TryParse(options.Simulator, out _)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail($"{Key} is '{options.Simulator}': it must be true or false.");
    }
}

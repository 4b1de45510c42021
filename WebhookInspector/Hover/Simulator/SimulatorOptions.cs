using Microsoft.Extensions.Options;

namespace WebhookInspector.Hover.Simulator;

/// <summary>Options of the simulator. Section <c>Inspector:Hover</c>.</summary>
internal sealed class SimulatorOptions
{
    public const string Section = "Inspector:Hover";

    private const string Key = Section + ":" + nameof(Simulator);

    /// <summary>
    /// Says whether <c>/simulators/hover</c> exists. A string, so that an invalid word is a listed fault and not a binder exception.
    /// </summary>
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

namespace WebhookInspector.Access;

/// <summary>
/// Marks an endpoint that nobody signs in to and that answers this machine alone, in every mode: the simulator, which the program itself
/// calls.
/// </summary>
public sealed class ThisMachineOnly
{
    internal static readonly ThisMachineOnly Mark = new();

    private ThisMachineOnly() { }

    internal static bool IsOn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ThisMachineOnly>() is not null;
}

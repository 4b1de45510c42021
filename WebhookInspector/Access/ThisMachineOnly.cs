namespace WebhookInspector.Access;

/// <summary>
/// Marks an endpoint that needs no sign-in and answers only this machine, in every mode: the simulator, which the program itself calls.
/// </summary>
internal sealed class ThisMachineOnly
{
    internal static readonly ThisMachineOnly Mark = new();

    private ThisMachineOnly() { }

    internal static bool IsOn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ThisMachineOnly>() is not null;
}

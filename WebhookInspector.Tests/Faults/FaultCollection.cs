namespace WebhookInspector.Tests.Faults;

/// <summary>
/// Faults of the outside, inflicted on the real program as a process of its own. Each test's condition: every 2xx is on the disk byte for
/// byte, what is not stored got
/// no 2xx, and the program recovers by itself. Alone, because they load the machine; three minutes for all.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class FaultCollection
{
    public const string Name = "Faults";
}

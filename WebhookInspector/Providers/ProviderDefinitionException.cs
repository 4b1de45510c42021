namespace WebhookInspector.Providers;

/// <summary>Definitions that cannot be used; the message lists every fault with file, field and reason.</summary>
public sealed class ProviderDefinitionException(IReadOnlyList<DefinitionFault> faults)
    : Exception("Provider definitions are faulty:" + string.Concat(faults.Select(fault => $"\n  {fault}")))
{
    public IReadOnlyList<DefinitionFault> Faults => faults;
}

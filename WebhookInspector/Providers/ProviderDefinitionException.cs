namespace WebhookInspector.Providers;

/// <summary>Thrown for invalid definitions; the message lists every error with file, field and reason.</summary>
public sealed class ProviderDefinitionException(IReadOnlyList<DefinitionFault> faults)
    : Exception("Provider definitions are faulty:" + string.Concat(faults.Select(fault => $"\n  {fault}")))
{
    public IReadOnlyList<DefinitionFault> Faults => faults;
}

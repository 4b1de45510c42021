using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Endpoints.Definitions;

/// <summary>Thrown for a definition with faults; the message lists each with its field.</summary>
internal sealed class DefinitionFaultsException(IReadOnlyList<DeclarationFault> faults)
    : Exception("The definition can't be used: " + string.Join("; ", faults.Select(f => $"{f.Field} {f.Reason}".Trim())) + ".")
{
    public IReadOnlyList<DeclarationFault> Faults => faults;
}

using System.Text.Json;

namespace WebhookInspector.Signatures;

/// <summary>One thing that is wrong with a declaration.</summary>
/// <param name="Field">A dotted path: <c>scheme.signature.encoding</c>.</param>
/// <param name="Reason">What is wrong and what is allowed.</param>
public sealed record DeclarationFault(string Field, string Reason);

/// <summary>Reads a <see cref="SignatureScheme"/> from its JSON form and reports every fault at once.</summary>
public static class SchemeReader
{
    /// <param name="path">What the element is called in faults: <c>scheme</c>.</param>
    /// <returns>Null when <paramref name="faults"/> got an entry.</returns>
    public static SignatureScheme? Read(JsonElement element, string path, ICollection<DeclarationFault> faults) => throw new NotSupportedException();
}

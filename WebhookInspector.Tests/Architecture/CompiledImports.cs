using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace WebhookInspector.Tests.Architecture;

/// <summary>The arrows between types of a compiled assembly, and which of them the house forbids.</summary>
internal static class CompiledImports
{
    /// <returns>One line a fault: the type, what it mentions, and the rule.</returns>
    public static IReadOnlyList<string> Faults(Assembly assembly, Func<string, bool>? only = null)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        SortedSet<string> faults = new(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var from = TypeNames.FullName(metadata, handle);
            if (only?.Invoke(from) == false)
            {
                continue;
            }

            foreach (var to in ReferencedTypes.Of(metadata.GetTypeDefinition(handle), metadata, file.GetMethodBody))
            {
                if (HouseRules.FaultOf(from, to) is { } fault)
                {
                    faults.Add($"{from} mentions {to}: {fault}");
                }
            }
        }

        return [.. faults];
    }
}

using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace WebhookInspector.Tests.Architecture;

/// <summary>Finds the types whose compiled code mentions others.</summary>
internal static class TypeUsers
{
    /// <param name="names">Full names.</param>
    /// <returns>Full names; a nested type counts as its outermost one.</returns>
    public static IReadOnlyList<string> Of(Assembly assembly, params IReadOnlyCollection<string> names)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata
                .TypeDefinitions.Where(handle =>
                    ReferencedTypes.Of(metadata.GetTypeDefinition(handle), metadata, file.GetMethodBody).Intersect(names).Any()
                )
                .Select(handle => TypeNames.FullName(metadata, handle))
                .Distinct(),
        ];
    }
}

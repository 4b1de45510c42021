using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace WebhookInspector.Tests.Architecture;

/// <summary>Every regular expression that an assembly makes, and which of them nothing bounds.</summary>
internal static class BoundedRegexes
{
    private const string Made = "System.Text.RegularExpressions.Generated";
    private static readonly string Type = typeof(Regex).FullName!;
    private static readonly string Timeout = typeof(TimeSpan).FullName!;

    /// <returns>How many there are, and a line for each that has neither a time limit nor an engine without backtracking.</returns>
    public static (int Found, IReadOnlyList<string> Faults) In(Assembly assembly)
    {
        var declared = assembly
            .GetTypes()
            .SelectMany(t =>
                t.GetMembers(
                    BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly
                )
            )
            .Select(m => (Member: m, Regex: m.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(d => d.Regex is not null)
            .ToList();
        var (calls, unbounded) = Calls(assembly);
        return (
            declared.Count + calls,
            [
                .. declared.Where(d => !IsBounded(d.Regex!)).Select(d => $"{d.Member.DeclaringType}.{d.Member.Name} has no time limit"),
                .. unbounded,
            ]
        );
    }

    private static bool IsBounded(GeneratedRegexAttribute regex) =>
        regex.Options.HasFlag(RegexOptions.NonBacktracking) || regex.MatchTimeoutMilliseconds > 0;

    /// <summary>What runs or makes one by hand; the compiler's own are declared.</summary>
    private static (int Found, List<string> Unbounded) Calls(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var (found, unbounded) = (0, new List<string>());
        foreach (var type in metadata.TypeDefinitions)
        {
            var name = TypeNames.FullName(metadata, type);
            if (name.StartsWith(Made, StringComparison.Ordinal))
                continue;
            foreach (
                var call in metadata.GetTypeDefinition(type).GetMethods().SelectMany(m => MembersIn(metadata.GetMethodDefinition(m), file))
            )
            {
                if (MakesOne(metadata, call, out var member, out var bounded))
                    found++;
                if (!bounded)
                    unbounded.Add($"{name} calls Regex.{member} without a time limit");
            }
        }

        return (found, unbounded);
    }

    private static IEnumerable<MemberReferenceHandle> MembersIn(MethodDefinition method, PEReader file) =>
        method.RelativeVirtualAddress == 0
            ? []
            : InstructionTokens
                .In(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader())
                .Select(MetadataTokens.EntityHandle)
                .Where(h => h.Kind == HandleKind.MemberReference)
                .Select(h => (MemberReferenceHandle)h);

    private static bool MakesOne(MetadataReader metadata, MemberReferenceHandle handle, out string name, out bool bounded)
    {
        var member = metadata.GetMemberReference(handle);
        (name, bounded) = (metadata.GetString(member.Name), true);
        var parents = new HashSet<string>(StringComparer.Ordinal);
        if (member.GetKind() != MemberReferenceKind.Method || member.Parent.Kind != HandleKind.TypeReference)
            return false;
        new TypeNames(parents).GetTypeFromReference(metadata, (TypeReferenceHandle)member.Parent, 0);
        var mentioned = new HashSet<string>(StringComparer.Ordinal);
        var signature = member.DecodeMethodSignature(new TypeNames(mentioned), null);
        // An instance has the limit that it was made with; Escape and Unescape match nothing.
        if (
            !parents.Contains(Type)
            || (name != ".ctor" && signature.Header.IsInstance)
            || name is nameof(Regex.Escape) or nameof(Regex.Unescape)
        )
            return false;
        bounded = mentioned.Contains(Timeout);
        return true;
    }
}

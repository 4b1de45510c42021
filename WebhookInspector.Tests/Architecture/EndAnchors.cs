using System.Reflection;
using System.Text.RegularExpressions;

namespace WebhookInspector.Tests.Architecture;

/// <summary>Finds the declared patterns that end in <c>$</c>, which also matches before a line break at the end.</summary>
internal static partial class EndAnchors
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> In(IEnumerable<Type> types) =>
        [
            .. from type in types
            from member in type.GetMembers(Declared)
            let regex = member.GetCustomAttribute<GeneratedRegexAttribute>()
            where regex is not null && !regex.Options.HasFlag(RegexOptions.Multiline)
            where Literals().Replace(regex.Pattern, "").Contains('$', StringComparison.Ordinal)
            select $"{type}.{member.Name} uses $ where \\z is meant",
        ];

    /// <summary>Matches the places where <c>$</c> is a character: escaped, or in a class.</summary>
    [GeneratedRegex(@"\\.|\[\^?\]?(\\.|[^\]\\])*\]", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Literals();
}

using System.Text.RegularExpressions;

namespace WebhookInspector.Tests.Architecture;

/// <summary>What the source names of other rooms: the constants and <c>nameof</c>s that leave no trace in compiled code.</summary>
internal static partial class WrittenImports
{
    /// <param name="path">Below the repository's root, such as <c>WebhookInspector/Live/LiveFeed.cs</c>: its folder is its room.</param>
    public static IEnumerable<string> Faults(string path, IEnumerable<string> lines)
    {
        if (path.Split('/') is not [var project, var room, _, ..])
        {
            yield break;
        }

        foreach (var name in lines.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)).SelectMany(Names))
        {
            if (HouseRules.FaultOf($"{project}.{room}", name) is { } fault)
            {
                yield return $"{path} names {name}: {fault}";
            }
        }
    }

    private static IEnumerable<string> Names(string line) => Name().Matches(line).Select(match => match.Value);

    [GeneratedRegex(
        @"\b(?:WebhookInspector\.[A-Z]\w*|Microsoft\.EntityFrameworkCore|Microsoft\.AspNetCore|Microsoft\.Data\.Sqlite)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Name();
}

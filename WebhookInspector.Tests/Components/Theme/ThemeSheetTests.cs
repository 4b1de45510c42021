using System.Text.RegularExpressions;
using WebhookInspector.Components.Theme;
using WebhookInspector.Tests.Architecture;

namespace WebhookInspector.Tests.Components.Theme;

public sealed partial class ThemeSheetTests
{
    private static readonly string Sheet = ThemeSheet.Write();

    [Fact]
    public void Sheets_EveryVariableTheyUse_IsDeclared()
    {
        var sheets = SourceTree.Files("wwwroot-assets/css", ".css").Select(path => string.Join('\n', SourceTree.Lines(path))).ToList();
        // Such as how deep a line of JSON lies: the component says it with the line.
        var components = SourceTree
            .Files("WebhookInspector/Components", ".razor", ".cs")
            .Select(path => string.Join('\n', SourceTree.Lines(path)));
        var declared = sheets.Append(Sheet).Concat(components).SelectMany(Declared).ToHashSet();

        sheets
            .SelectMany(sheet => Use().Matches(sheet).Select(use => use.Groups["name"].Value))
            .Distinct()
            .Except(declared)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Dark_Declares_NothingThatLightLacks()
    {
        var light = Declared(BlockOf(":root{")).ToList();

        light.ShouldBeUnique();
        Declared(BlockOf("html[data-theme=dark]{")).Except(light).ShouldBeEmpty();
    }

    [Fact]
    public void Dark_EveryColourOfLight_IsItsOwn()
    {
        var light = Values(BlockOf(":root{"));
        var dark = Values(BlockOf("html[data-theme=dark]{"));

        string[] own =
        [
            "bg",
            "surface",
            "surface-2",
            "line",
            "ink",
            "ink-2",
            "ink-3",
            "accent",
            "ok",
            "bad",
            "warn",
            "info",
            "mute",
            "ok-soft",
            "key",
            "str",
            "num",
            "lit",
        ];
        own.Where(name => !dark.ContainsKey(name) || dark[name] == light[name]).ShouldBeEmpty();
    }

    [Fact]
    public void System_WithoutTheScript_HasTheSameDarkTheme()
    {
        var chosen = BlockOf("html[data-theme=dark]{");

        BlockOf(":root:not([data-theme]){").ShouldBe(chosen);
        chosen.ShouldContain("color-scheme:dark;");
    }

    private static string BlockOf(string start)
    {
        var from = Sheet.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Sheet[from..Sheet.IndexOf('}', from)];
    }

    private static IEnumerable<string> Declared(string css) => Declaration().Matches(css).Select(match => match.Groups["name"].Value);

    private static Dictionary<string, string> Values(string css) =>
        Declaration().Matches(css).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);

    [GeneratedRegex(@"--(?<name>[\w-]+)\s*:\s*(?<value>[^;}]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"var\(--(?<name>[\w-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Use();
}

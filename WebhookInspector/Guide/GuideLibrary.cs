using System.Reflection;

namespace WebhookInspector.Guide;

/// <summary>The guide that the program serves at <c>/help</c>: every Markdown file of <c>docs/</c>, shipped inside the assembly.</summary>
public sealed class GuideLibrary
{
    private const string Prefix = "guide/";

    private readonly Dictionary<string, GuidePage> pages;

    /// <param name="files">Pairs of a path below <c>docs/</c> and a text.</param>
    public GuideLibrary(IEnumerable<(string File, string Text)> files)
    {
        pages = files
            .Select(file => GuideMarkdown.Read(file.File, file.Text))
            .ToDictionary(page => page.Path, StringComparer.OrdinalIgnoreCase);
        Groups = pages.TryGetValue("", out var first) ? GroupsOf(first) : [];
    }

    /// <summary>Gets the pages in the order in which the first page links to them, grouped by its headings.</summary>
    public IReadOnlyList<GuideGroup> Groups { get; }

    /// <summary>Gets every page: the first one, those of <see cref="Groups"/>, then the rest by path.</summary>
    public IReadOnlyList<GuidePage> Pages =>
        [
            .. new[] { Find("") }
                .OfType<GuidePage>()
                .Concat(Groups.SelectMany(group => group.Pages))
                .Concat(pages.Values.OrderBy(page => page.Path))
                .Distinct(),
        ];

    /// <summary>Reads the pages that the program was built with.</summary>
    public static GuideLibrary Load()
    {
        var assembly = typeof(GuideLibrary).Assembly;
        return new GuideLibrary(
            assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => (name[Prefix.Length..], TextOf(assembly, name)))
        );
    }

    /// <param name="path">The path as in the address, below <c>/help</c>.</param>
    public GuidePage? Find(string? path) => pages.GetValueOrDefault(path?.Trim('/') ?? "");

    private static string TextOf(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private List<GuideGroup> GroupsOf(GuidePage first) =>
        [
            .. first
                .Links.DistinctBy(link => link.Path)
                .Where(link => link.Path.Length > 0 && pages.ContainsKey(link.Path))
                .GroupBy(link => link.Heading)
                .Select(group => new GuideGroup(group.Key, [.. group.Select(link => pages[link.Path])])),
        ];
}

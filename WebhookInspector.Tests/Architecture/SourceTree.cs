namespace WebhookInspector.Tests.Architecture;

/// <summary>The repository's own files, found from the test assembly upwards.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs = ["bin", "obj", "wwwroot", "Migrations", "data"];

    public static string Root { get; } = FindRoot();

    /// <returns>Paths below <see cref="Root"/>, with forward slashes.</returns>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(NotOurs).Any());

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    private static string FindRoot()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "WebhookInspector.sln")))
        {
            directory =
                Path.GetDirectoryName(directory)
                ?? throw new InvalidOperationException($"No WebhookInspector.sln above {AppContext.BaseDirectory}");
        }

        return directory;
    }
}

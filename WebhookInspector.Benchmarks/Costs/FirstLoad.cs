using System.Globalization;
using System.Text.RegularExpressions;

namespace WebhookInspector.Benchmarks.Costs;

/// <summary>What a browser without a cache loads for a page: the page, its style sheets and scripts, and what these import.</summary>
internal static partial class FirstLoad
{
    public static async Task PrintAsync(Uri server, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        using var plain = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var (waiting, seen, total, unpacked, again, loose) = (
            new Queue<Uri>([new Uri(server, path)]),
            new HashSet<Uri>(),
            0L,
            0L,
            0L,
            new List<string>()
        );
        while (waiting.TryDequeue(out var uri))
        {
            if (!seen.Add(uri))
                continue;
            using var answer = await http.GetAsync(uri);
            var bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
            var text = await plain.GetStringAsync(uri);
            (total, unpacked) = (total + bytes, unpacked + text.Length);
            if (answer.Headers.CacheControl?.ToString().Contains("immutable", StringComparison.Ordinal) != true)
                again += bytes;
            if (answer.Content.Headers.ContentEncoding.Count == 0 && bytes > 1024)
                loose.Add($"{uri.AbsolutePath} ({bytes:N0})");
            foreach (Match link in Link().Matches(text))
            {
                var target = new Uri(uri, link.Groups["to"].Value);
                if (
                    target.Authority == server.Authority
                    && (seen.Count == 1 || target.AbsolutePath.EndsWith(".css", StringComparison.Ordinal))
                )
                    waiting.Enqueue(target);
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"first load of {path}: {total / 1024.0:N0} KiB in {seen.Count} files ({unpacked / 1024.0:N0} KiB unpacked); "
                    + $"asked for again at the next: {again / 1024.0:N0} KiB; "
                    + $"not compressed: {(loose.Count == 0 ? "none" : string.Join(", ", loose))}"
            )
        );
    }

    [GeneratedRegex(
        "<link[^>]+stylesheet[^>]+href=\"(?<to>[^\"]+)\"|<script[^>]+src=\"(?<to>[^\"]+)\"|@import\\s+(url\\()?[\"'](?<to>[^\"']+)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Link();
}

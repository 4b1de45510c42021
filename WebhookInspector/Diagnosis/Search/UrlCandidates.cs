using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>The variants of the URL that the sender may have signed: a proxy or tunnel changes the URL that the server sees.</summary>
internal static class UrlCandidates
{
    private const int Most = 96;
    private const int LongestUrl = 8 * 1024;

    /// <summary>Lists the URLs, the received one first. Only the part between host and path, or after the path, is changed.</summary>
    public static IReadOnlyList<string> Of(SignedMessage message)
    {
        if (message.Url.Length > LongestUrl)
            return [message.Url];
        var seen = UrlParts.Parse(message.Url);
        var all =
            from path in Paths(seen.Path).ToList()
            from query in Queries(seen.Query).ToList()
            from origin in Origins(message, seen).ToList()
            select origin + path + (query is null ? "" : "?" + query);
        return [.. all.Prepend(message.Url).Distinct(StringComparer.Ordinal).Take(Most)];
    }

    private static IEnumerable<string> Origins(SignedMessage message, UrlParts seen)
    {
        var forwarded = message.Headers.Value("X-Forwarded-Host") ?? message.Headers.Value("X-Original-Host");
        string?[] hosts = [seen.Host, forwarded?.Split(',')[0].Trim(), message.Headers.Value("Host")];
        foreach (var host in hosts.OfType<string>().Where(h => h.Length is > 0 and < 256).Distinct(StringComparer.Ordinal))
        {
            var name = host.LastIndexOf(':') is var at and > 0 && host[(at + 1)..].All(char.IsAsciiDigit) ? host[..at] : host;
            foreach (var scheme in (string[])["https", "http"])
            {
                yield return $"{scheme}://{host}";
                yield return $"{scheme}://{name}";
                yield return $"{scheme}://{name}:{(scheme == "https" ? 443 : 80)}";
            }
        }
    }

    private static IEnumerable<string> Paths(string path)
    {
        yield return path;
        yield return path.EndsWith('/') ? path.TrimEnd('/') : path + "/";
        if (Uri.UnescapeDataString(path) is var decoded && decoded != path && decoded.All(char.IsAscii))
            yield return decoded;
        if (path.Contains('%', StringComparison.Ordinal))
        {
            yield return OtherCase(path, upper: true);
            yield return OtherCase(path, upper: false);
        }
    }

    private static IEnumerable<string?> Queries(string? query)
    {
        yield return query;
        if (query is null)
            yield break;
        yield return null;
        yield return string.Join('&', query.Split('&').Order(StringComparer.Ordinal));
        if (query.Contains('+', StringComparison.Ordinal) || query.Contains("%20", StringComparison.Ordinal))
        {
            yield return query.Replace("+", "%20", StringComparison.Ordinal);
            yield return query.Replace("%20", "+", StringComparison.Ordinal);
        }

        if (query.Contains('%', StringComparison.Ordinal))
        {
            yield return Uri.UnescapeDataString(query);
            yield return OtherCase(query, upper: true);
            yield return OtherCase(query, upper: false);
        }
    }

    private static string OtherCase(string text, bool upper)
    {
        var chars = text.ToCharArray();
        for (var i = 0; i + 2 < chars.Length; i++)
        {
            if (chars[i] != '%')
                continue;
            chars[i + 1] = upper ? char.ToUpperInvariant(chars[i + 1]) : char.ToLowerInvariant(chars[i + 1]);
            chars[i + 2] = upper ? char.ToUpperInvariant(chars[i + 2]) : char.ToLowerInvariant(chars[i + 2]);
        }

        return new string(chars);
    }
}

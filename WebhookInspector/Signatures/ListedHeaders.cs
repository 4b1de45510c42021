using System.Text;
using WebhookInspector.Requests;

namespace WebhookInspector.Signatures;

/// <summary>
/// The token <c>{headersListed:NAME,"k:v",";"}</c>: the headers that the header NAME lists, each written in the format
/// (k: the name in lower case, v: the value) and joined with the separator. Contentful uses this.
/// </summary>
internal sealed record ListedHeaders(string Header, string Format, string Separator)
{
    public static ListedHeaders? TryParse(string argument)
    {
        var comma = argument.IndexOf(',', StringComparison.Ordinal);
        var parts = comma < 1 ? [] : argument[(comma + 1)..].Split("\",\"");
        return parts is [['"', .. var format], [.. var separator, '"']] ? new ListedHeaders(argument[..comma], format, separator) : null;
    }

    public string Render(IReadOnlyList<Header> headers)
    {
        var names = (headers.Value(Header) ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(Separator, names.Select(n => Line(n, headers)));
    }

    private string Line(string name, IReadOnlyList<Header> headers)
    {
        var value = WireText.TrimOws(headers.Value(name) ?? "");
        var line = new StringBuilder();
        foreach (var c in Format)
        {
            _ = c switch
            {
                'k' => line.Append(name.ToLowerInvariant()),
                'v' => line.Append(value),
                _ => line.Append(c),
            };
        }

        return line.ToString();
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace WebhookInspector.Sharing;

/// <summary>
/// Masks a capture URL's token wherever a proxy repeated it, by its value, also as a URL or JSON escapes it. Lengths stay as they are.
/// </summary>
internal sealed class TokenMask
{
    /// <summary>A shorter token may be part of other words: it is masked only behind its provider, as in the URL.</summary>
    private const int Distinctive = 8;

    /// <summary>Far more than the largest body takes: matching is linear.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Regex pattern;

    public TokenMask(string provider, string token) =>
        pattern = new Regex(
            token.Length >= Distinctive ? Escapable(token) : Escapable(provider) + @"(?:/|%2F|\\/)" + Escapable(token),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
            Patience
        );

    public string Mask(string text) => pattern.Replace(text, static found => new string('*', found.Length));

    /// <returns>The same array when it does not hold the token.</returns>
    public byte[] Mask(byte[] body)
    {
        // Latin-1 is one character a byte, both ways.
        var text = Encoding.Latin1.GetString(body);
        return pattern.IsMatch(text) ? Encoding.Latin1.GetBytes(Mask(text)) : body;
    }

    private static string Escapable(string text) =>
        string.Concat(text.Select(c => $@"(?:{Regex.Escape(c.ToString())}|%{(int)c:X2}|\\u00{(int)c:X2})"));
}

using System.Text;

namespace WebhookInspector.Requests.Masking;

/// <summary>Lists the secrets inside the values of sensitive headers, each as it could be repeated elsewhere.</summary>
internal static class HeaderSecrets
{
    /// <summary>The minimum length of a value inside a header: shorter ones are words such as "Bearer" or "id".</summary>
    private const int Shortest = 8;

    public static IEnumerable<string> Of(IEnumerable<Header> headers, HeaderMask mask) =>
        headers.Where(h => mask.IsCredential(h.Name)).SelectMany(h => Parts(h.Value)).Where(v => v.Length >= Shortest);

    private static IEnumerable<string> Parts(string value)
    {
        yield return value;
        // "Bearer TOKEN" (RFC 9110, 11.4).
        if (value.IndexOf(' ', StringComparison.Ordinal) is var space and > 0)
        {
            var credentials = value[(space + 1)..].Trim();
            yield return credentials;
            if (value.AsSpan(0, space).Equals("Basic", StringComparison.OrdinalIgnoreCase) && Password(credentials) is { } password)
                yield return password;
        }

        // "name=value; name=value", as in cookies.
        foreach (var pair in value.Split([';', ',']))
        {
            if (pair.IndexOf('=', StringComparison.Ordinal) is var equals and > 0)
                yield return pair[(equals + 1)..].Trim().Trim('"');
        }
    }

    /// <summary>The password of Basic credentials (RFC 7617); null when they are not written as such.</summary>
    private static string? Password(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
            return null;
        var text = Encoding.Latin1.GetString(bytes, 0, length);
        return text.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? text[(colon + 1)..] : null;
    }
}

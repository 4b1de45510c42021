namespace WebhookInspector.Providers.Snippets;

/// <summary>The helper functions that the generated C# code calls.</summary>
internal static class CSharpFunctions
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["ValuesOf"] = """
            // The values of some keys in a list of pairs such as t=1,v1=abc.
            private static string[] ValuesOf(string header, string separator, params string[] keys) =>
                header.Split(separator).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2 && keys.Contains(pair[0].Trim())).Select(pair => pair[1].Trim()).ToArray();
            """,
        ["JsonValue"] = """
            private static string JsonValue(byte[] body, params object[] path)
            {
                try
                {
                    var at = JsonDocument.Parse(body).RootElement;
                    foreach (var step in path)
                        at = step is string name ? at.GetProperty(name) : at[(int)step];
                    return at.ValueKind switch { JsonValueKind.String => at.GetString(), JsonValueKind.Null => null, _ => at.GetRawText() };
                }
                catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
                {
                    return null;
                }
            }
            """,
        ["SortedFields"] = """
            // Every field's name and value, sorted, doubles once.
            private static string SortedFields(byte[] body, string without)
            {
                var fields = HttpUtility.ParseQueryString(Encoding.UTF8.GetString(body));
                return string.Concat(fields.AllKeys.Where(name => name != null && name != without)
                    .OrderBy(name => name, StringComparer.Ordinal)
                    .SelectMany(name => fields.GetValues(name).Distinct().OrderBy(value => value, StringComparer.Ordinal).Select(value => name + value)));
            }
            """,
        ["PartsOf"] = """
            // The URL's parts exactly as they were sent.
            private static (string Host, string Path, string Query) PartsOf(string url)
            {
                var parts = Regex.Match(url, @"^(?:[a-zA-Z]+://([^/?#]*))?([^?#]*)(\?[^#]*)?").Groups;
                return (parts[1].Value, parts[2].Value.Length == 0 ? "/" : parts[2].Value, parts[3].Value);
            }
            """,
        ["Number"] = """
            private static double Number(string timestamp) =>
                double.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
            """,
        ["Moment"] = """
            private static double Moment(string timestamp) =>
                DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.ToUnixTimeMilliseconds() / 1000.0 : double.NaN;
            """,
        ["Gunzipped"] = """
            private static byte[] Gunzipped(byte[] body)
            {
                if (body.Length < 2 || body[0] != 0x1f || body[1] != 0x8b) return null;
                using var zip = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
                using var plain = new MemoryStream();
                zip.CopyTo(plain);
                return plain.ToArray();
            }
            """,
        ["Crc32"] = """
            private static uint Crc32(byte[] bytes)
            {
                var crc = 0xFFFFFFFFu;
                foreach (var b in bytes)
                {
                    crc ^= b;
                    for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) == 1 ? 0xEDB88320u : 0);
                }
                return ~crc;
            }
            """,
        ["PublicKey"] = """
            private static T PublicKey<T>(T key, string text) where T : AsymmetricAlgorithm
            {
                if (text.Contains("-----BEGIN")) key.ImportFromPem(text);
                else key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(text), out _);
                return key;
            }
            """,
        ["Certificate"] = """
            private static X509Certificate2 Certificate(string text) =>
                text.Contains("-----BEGIN") ? X509Certificate2.CreateFromPem(text) : new X509Certificate2(Convert.FromBase64String(text));
            """,
        ["Decoded"] = """
            private static byte[] Decoded(string text, Func<string, byte[]> decode)
            {
                try { return decode(text); }
                catch (FormatException) { return Array.Empty<byte>(); }
            }
            """,
        ["Joined"] = """
            private static byte[] Joined(params byte[][] pieces) => pieces.SelectMany(piece => piece).ToArray();
            """,
        ["Same"] = """
            // Takes the same time wherever the two differ.
            private static bool Same(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
            """,
    };
}

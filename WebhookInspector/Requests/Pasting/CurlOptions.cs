namespace WebhookInspector.Requests.Pasting;

/// <summary>
/// The names of curl's options and whether they take a value (curl's manual page). Options that do not affect the request are known
/// and skipped.
/// </summary>
internal static class CurlOptions
{
    private static readonly Dictionary<char, string> Short = new()
    {
        ['X'] = "request",
        ['H'] = "header",
        ['d'] = "data",
        ['u'] = "user",
        ['b'] = "cookie",
        ['A'] = "user-agent",
        ['e'] = "referer",
        ['G'] = "get",
        ['I'] = "head",
        ['F'] = "form",
        ['T'] = "upload-file",
        ['K'] = "config",
        [':'] = "next",
        ['o'] = "output",
        ['m'] = "max-time",
        ['x'] = "proxy",
        ['w'] = "write-out",
        ['c'] = "cookie-jar",
        ['E'] = "cert",
        ['D'] = "dump-header",
        ['U'] = "proxy-user",
        ['s'] = "silent",
        ['S'] = "show-error",
        ['L'] = "location",
        ['k'] = "insecure",
        ['i'] = "include",
        ['v'] = "verbose",
        ['f'] = "fail",
        ['g'] = "globoff",
        ['#'] = "progress-bar",
        ['N'] = "no-buffer",
        ['O'] = "remote-name",
        ['J'] = "remote-header-name",
        ['q'] = "disable",
        ['0'] = "http1.0",
        ['1'] = "tlsv1",
        ['4'] = "ipv4",
        ['6'] = "ipv6",
    };

    private static readonly HashSet<string> WithValue =
    [
        "request",
        "header",
        "data",
        "data-ascii",
        "data-raw",
        "data-binary",
        "data-urlencode",
        "json",
        "user",
        "cookie",
        "user-agent",
        "referer",
        "url",
        "oauth2-bearer",
        "form",
        "form-string",
        "upload-file",
        "config",
        "output",
        "max-time",
        "connect-timeout",
        "proxy",
        "proxy-user",
        "write-out",
        "cookie-jar",
        "cert",
        "cert-type",
        "key",
        "key-type",
        "pass",
        "cacert",
        "capath",
        "ciphers",
        "dump-header",
        "retry",
        "retry-delay",
        "retry-max-time",
        "resolve",
        "connect-to",
        "interface",
        "limit-rate",
        "max-redirs",
        "max-filesize",
        "stderr",
        "trace",
        "trace-ascii",
        "tls-max",
        "unix-socket",
        "noproxy",
        "keepalive-time",
        "expect100-timeout",
    ];

    private static readonly HashSet<string> Flags =
    [
        "get",
        "head",
        "next",
        "silent",
        "show-error",
        "location",
        "location-trusted",
        "insecure",
        "include",
        "verbose",
        "fail",
        "fail-with-body",
        "globoff",
        "path-as-is",
        "compressed",
        "http1.0",
        "http1.1",
        "http2",
        "http2-prior-knowledge",
        "http3",
        "tlsv1",
        "tlsv1.2",
        "tlsv1.3",
        "ipv4",
        "ipv6",
        "no-buffer",
        "progress-bar",
        "no-progress-meter",
        "remote-name",
        "remote-header-name",
        "disable",
        "basic",
        "raw",
        "tcp-nodelay",
        "no-keepalive",
        "retry-all-errors",
        "retry-connrefused",
        "ssl-no-revoke",
        "post301",
        "post302",
        "post303",
    ];

    /// <summary>
    /// Returns the reason that a command with this option is rejected: its request cannot be known from the command alone.
    /// </summary>
    public static string? Refusal(string name) =>
        name switch
        {
            "form" or "form-string" =>
                "makes a multipart body with a boundary that curl draws at random: paste the body that was sent instead",
            "upload-file" => "sends a file, which can't be read from here: take the file as the body instead",
            "config" => "reads options from a file, which can't be read from here: write them into the command",
            "next" => "begins a second request: paste one at a time",
            _ => null,
        };

    public static string? Long(char letter) => Short.GetValueOrDefault(letter);

    /// <summary>True when the option takes a value; null when there is no such option.</summary>
    public static bool? TakesValue(string name) =>
        WithValue.Contains(name) ? true
        : Flags.Contains(name) ? false
        : null;
}

using WebhookInspector.Requests;

namespace WebhookInspector.Providers;

/// <summary>Sent over TLS, as far as can be seen from here: a proxy that ends TLS says so in a header (RFC 7239, or X-Forwarded-Proto).</summary>
public sealed record HttpsCheck(string Text) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context)
    {
        if (context.Headers.Value("X-Forwarded-Proto") is { } forwarded)
            return Seen(forwarded.Split(',')[0].Trim(), "the proxy says that it got");
        if (context.Headers.Value("Forwarded") is { } standard && ProtoOf(standard) is { } proto)
            return Seen(proto, "the proxy says that it got");
        if (!Uri.TryCreate(context.Facts.Request.Url, UriKind.Absolute, out var url))
            return CheckOutcome.NotApplicable("The address it was sent to is not known.");
        return url.Scheme == Uri.UriSchemeHttp && (url.IsLoopback || url.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            ? CheckOutcome.NotApplicable("It came straight to this machine, where plain HTTP is harmless; a provider needs an HTTPS address.")
            : Seen(url.Scheme, "it came over");
    }

    private static CheckOutcome Seen(string scheme, string how) => string.Equals(scheme, Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase)
        ? CheckOutcome.Kept($"HTTPS: {how} HTTPS.")
        : CheckOutcome.Broken($"Not HTTPS: {how} plain HTTP.");

    private static string? ProtoOf(string forwarded) => forwarded.Split(',')[0].Split(';')
        .Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries))
        .FirstOrDefault(pair => pair.Length == 2 && pair[0].Equals("proto", StringComparison.OrdinalIgnoreCase))?[1].Trim('"');
}

public sealed record MethodCheck(string Text, string Method) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context) => context.Handshake is { Sign.Method: { } own } handshake && own != Method
        ? CheckOutcome.NotApplicable($"The {handshake.Name} comes with {own}.")
        : CheckOutcome.If(context.Facts.Request.Method == Method, $"The method is {context.Facts.Request.Method}.");
}

/// <summary>The media type, whatever its parameters (RFC 9110, 8.3.1).</summary>
public sealed record ContentTypeCheck(string Text, string MediaType) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context) => context.Headers.Value("Content-Type") is { } value
        ? CheckOutcome.If(string.Equals(value.Split(';')[0].Trim(), MediaType, StringComparison.OrdinalIgnoreCase), $"The content type is {value}.")
        : CheckOutcome.Broken("There is no Content-Type header.");
}

/// <param name="Value">When set, the one value that is right.</param>
public sealed record HeaderCheck(string Text, string Name, string? Value) : ChecklistRule(Text)
{
    internal override bool OnHandshake => false;

    internal override CheckOutcome Evaluate(CheckContext context) => context.Headers.Value(Name) switch
    {
        null => CheckOutcome.Broken($"There is no {Name} header."),
        var seen when Value is null => CheckOutcome.If(seen.Trim().Length > 0, seen.Trim().Length > 0 ? $"{Name} is there." : $"{Name} is empty."),
        var seen => CheckOutcome.If(seen.Trim() == Value, $"{Name} is {seen}."),
    };
}

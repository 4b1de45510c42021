using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers.Snippets;

/// <summary>Writes code for PHP 8.2 and later, with its usual extensions only.</summary>
internal sealed partial class PhpWriter : CodeWriter
{
    private const string Parameters = """
        (
            string $method,
            string $url,
            array $headers,
            string $body,
            #[SensitiveParameter] string $secret,
            ?float $now = null,
        ): bool {
        """;

    private const string OrNull = " ?? null";

    protected override IReadOnlyDictionary<string, string> Functions => PhpFunctions.All;

    protected override string Frame(SignatureScheme scheme, string functions) =>
        $$"""
            <?php

            declare(strict_types=1);

            // {{SchemeWords.Describe(scheme)}}.
            // $headers: by lower-case name. $body: the raw bytes, before anything has parsed them. $now: seconds.
            final class WebhookSignature
            {
                // Checks the request that PHP answers. Behind a proxy, call verify with the URL that the provider called.
                public static function verifyRequest(#[SensitiveParameter] string $secret): bool
                {
                    $url = (empty($_SERVER['HTTPS']) ? 'http' : 'https') . '://' . $_SERVER['HTTP_HOST'] . $_SERVER['REQUEST_URI'];
                    $headers = array_change_key_case(getallheaders());
                    return self::verify($_SERVER['REQUEST_METHOD'], $url, $headers, file_get_contents('php://input'), $secret);
                }

                {{Lines().Replace(functions.TrimEnd('\n').Replace("\n\n\n", "\n\n", StringComparison.Ordinal), "\n    ")}}
            }

            """;

    protected override string Function(int number) => number == 0 ? "verify" : $"verifyForm{number}";

    protected override void Open(string function) =>
        Line($"{(function == "verify" ? "public" : "private")} static function {function}{Parameters}");

    protected override void Close() => Line("}\n");

    protected override void AnyOf(IReadOnlyList<string> functions)
    {
        Line($"public static function verify{Parameters}");
        Line($"    return {string.Join(" || ", functions.Select(f => $"self::{f}($method, $url, $headers, $body, $secret, $now)"))};");
        Line("}\n");
    }

    protected override void Let(string name, string value) => Line($"    ${name} = {value};");

    protected override void RejectIf(string condition) => Line($"    if ({condition}) {{\n        return false;\n    }}");

    /// <summary>Between single quotes PHP reads everything as it stands, control characters too; those are written as escapes.</summary>
    protected override string Text(string value) =>
        value.Any(char.IsControl)
            ? $"\"{Special().Replace(value, Escaped)}\""
            : $"'{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    protected override string Variable(string name) => "$" + name;

    protected override string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    protected override string Header(string name) => $"$headers[{Text(name.ToLowerInvariant())}]{OrNull}";

    protected override string Query(string name) => $"self::formValue(substr({Part("query")}, 1), {Text(name)})";

    protected override string FormField(string name) => $"self::formValue($body, {Text(name)})";

    protected override string Json(string path) =>
        $"self::jsonValue($body, {List(BodyPath.TryParse(path)!.Select(s => s.Name is { } name ? Text(name) : $"{s.Index}"))})";

    protected override string NumberedHeaders(string before, string after) =>
        "array_values(array_filter($headers, fn ($name) => "
        + $"str_starts_with((string) $name, {Text(before)}) && str_ends_with((string) $name, {Text(after)}), ARRAY_FILTER_USE_KEY))";

    protected override string Present(IReadOnlyList<string> values) => $"array_filter({List(values)}, fn ($value) => $value !== null)";

    protected override string Missing(string name) => $"{name} === null";

    protected override string IsEmpty(string name) => $"{name} === ''";

    protected override string OrElse(string value, string other) => $"{Bare(value)} ?? {other}";

    protected override string ParseEach(SignatureParse parse, string values) =>
        $"array_merge(...array_map(fn ($value) => {Parse(parse, "$value")}, array_values({values})))";

    protected override string Parse(SignatureParse parse, string value) =>
        parse.Type switch
        {
            ParseKind.Prefix => $"stripos({value}, {Text(parse.Prefix!)}) === 0 ? [substr({value}, {Length(parse.Prefix!)})] : []",
            ParseKind.Kv => $"self::valuesOf({value}, {Text(parse.PairSeparator)}, {List(parse.SignatureKeys.Select(Text))})",
            ParseKind.List when parse.Item!.Template is { } template => "array_merge(...array_map(fn ($item) => "
                + $"self::matched({Pattern(ItemPattern.OfTemplate(template))}, trim($item)), "
                + $"explode({Text(parse.ListSeparator)}, {value})))",
            ParseKind.List => $"self::itemsOf({value}, {Text(parse.ListSeparator)}, {Text(ItemPattern.Lead(parse.Item!))})",
            ParseKind.Regex => $"self::matched({Pattern(parse.Pattern!)}, {value})",
            _ => $"[{value}]",
        };

    protected override string Keyed(string value, SignatureParse parse, string key) =>
        $"self::valuesOf({value}, {Text(parse.PairSeparator)}, [{Text(key)}])[0] ?? null";

    protected override string IsNot(string value, string expected) => $"strcasecmp({OrEmpty(value)}, {Text(expected)}) !== 0";

    protected override string IsOff(TimestampRule rule)
    {
        var moment = rule.Format switch
        {
            TimestampFormat.UnixS => "self::number($timestamp)",
            TimestampFormat.UnixMs => "self::number($timestamp) / 1000",
            _ => "self::moment($timestamp)",
        };
        var age = $"($now ?? microtime(true)) - {moment}";
        return rule.Direction == TimestampDirection.Past
            ? $"!({age} <= {rule.ToleranceSeconds})"
            : $"!(abs({age}) <= {rule.ToleranceSeconds})";
    }

    protected override string IsThereAndNot(string value, string expected) => $"{value} !== null && !hash_equals({expected}, {value})";

    protected override string Stripped(string prefix) =>
        $"(str_starts_with($secret, {Text(prefix)}) ? substr($secret, {Length(prefix)}) : $secret)";

    protected override string Key(SecretDecoding decoding, string secret) =>
        decoding switch
        {
            // What is not base64 decodes to false, which is cast to an empty key.
            SecretDecoding.Base64 => $"(string) base64_decode({secret}, true)",
            SecretDecoding.Base64Url => $"(string) base64_decode(strtr({secret}, '-_', '+/'), true)",
            SecretDecoding.Hex => $"self::fromHex({secret})",
            SecretDecoding.Sha256Utf8 => $"hash('sha256', {secret}, true)",
            _ => secret,
        };

    protected override string NotEmpty(IReadOnlyList<string> keys) => $"array_filter({List(keys)}, fn ($key) => $key !== '')";

    protected override string PublicKey(SecretDecoding decoding, KeyAlgorithm algorithm, string secret) =>
        $"self::publicKey({secret}, '{(decoding == SecretDecoding.X509 ? "CERTIFICATE" : "PUBLIC KEY")}')";

    protected override string Body(BodyVariant variant) =>
        variant switch
        {
            BodyVariant.Gunzip => "self::gunzipped($body)",
            BodyVariant.JsonMinified => "self::minified($body)",
            BodyVariant.EscapeNonasciiLower => "self::escaped($body)",
            _ => "$body",
        };

    protected override string Joined(IReadOnlyList<string> pieces) => string.Join(" . ", pieces);

    protected override string Bytes(string value) =>
        value.Contains(" ?? ", StringComparison.Ordinal) && value[0] is not ('\'' or '"') ? $"({value})" : value;

    protected override string Token(ContentToken token, SignatureScheme form, string body) =>
        token.Name switch
        {
            "url.path" => Part("path"),
            "url.pathAndQuery" => $"{Part("path")} . {Part("query")}",
            "url.host" => Part("host"),
            "header" => OrEmpty(Header(token.Argument!)),
            "headersListed" => Listed(ListedHeaders.TryParse(token.Argument!)!),
            "query" => OrEmpty(Query(token.Argument!)),
            "json" => OrEmpty(Json(token.Argument!)),
            "form" => $"self::sortedFields({body}, {(form.Signature!.Form is { } own ? Text(own) : "null")})",
            "md5b64" => Hashed(HashKind.Md5, body, SignatureEncoding.Base64),
            "sha256hex" => Hashed(HashKind.Sha256, body, SignatureEncoding.Hex),
            "sha256b64" => Hashed(HashKind.Sha256, body, SignatureEncoding.Base64),
            "sha512b64" => Hashed(HashKind.Sha512, body, SignatureEncoding.Base64),
            "crc32" => $"sprintf('%u', crc32({body}))",
            _ => "$" + token.Name,
        };

    protected override string Hashed(HashKind hash, string bytes, SignatureEncoding encoding) =>
        encoding == SignatureEncoding.Hex ? $"hash('{Name(hash)}', {bytes})" : Encoded(Digest(hash, bytes), encoding);

    protected override string Digest(HashKind hash, string bytes) => $"hash('{Name(hash)}', {bytes}, true)";

    protected override string Mac(HashKind hash, string key, string content, SignatureEncoding encoding) =>
        encoding == SignatureEncoding.Hex
            ? $"hash_hmac('{Name(hash)}', {content}, {key})"
            : Encoded($"hash_hmac('{Name(hash)}', {content}, {key}, true)", encoding);

    protected override string Encoded(string bytes, SignatureEncoding encoding) =>
        encoding switch
        {
            SignatureEncoding.Hex => $"bin2hex({bytes})",
            SignatureEncoding.Base64Url => $"rtrim(strtr(base64_encode({bytes}), '+/', '-_'), '=')",
            _ => $"base64_encode({bytes})",
        };

    protected override string Matches(string expected, SignatureEncoding encoding)
    {
        var signature = encoding switch
        {
            SignatureEncoding.Plain => "$signature",
            SignatureEncoding.Hex => "strtolower(trim($signature))",
            SignatureEncoding.Base64Url => "rtrim(trim($signature), '=')",
            _ => "trim($signature)",
        };
        return $"hash_equals({expected}, {signature})";
    }

    protected override string Verifies(SignatureScheme form, string key, string content)
    {
        var hash = Name(SignatureAlgorithm.Of(form.Algorithm!.Value).Hash);
        var signature = Key(
            form.Signature!.Encoding switch
            {
                SignatureEncoding.Hex => SecretDecoding.Hex,
                SignatureEncoding.Base64Url => SecretDecoding.Base64Url,
                _ => SecretDecoding.Base64,
            },
            "$signature"
        );
        var isFixed = form is { Algorithm: KeyAlgorithm.EcdsaP256Sha256, Signature.Encoding: not SignatureEncoding.Base64Der };
        return form.Algorithm switch
        {
            KeyAlgorithm.RsaPssSha512 => $"self::verifiesPss({content}, {signature}, {key}, '{hash}')",
            KeyAlgorithm.EcdsaP256Sha256 or KeyAlgorithm.RsaPkcs1Sha1 or KeyAlgorithm.RsaPkcs1Sha256 =>
                $"openssl_verify({content}, {(isFixed ? $"self::fixedToDer({signature})" : signature)}, {key}, '{hash}') === 1",
            _ => throw new UnreachableException($"No code is known for {form.Algorithm}."),
        };
    }

    protected override void Return(string condition) => ReturnAny([], condition);

    protected override void ReturnAny(IReadOnlyList<(string Name, string List)> loops, string condition)
    {
        List<(string Name, string List)> all = [.. loops, ("signature", "$signatures")];
        for (var i = 0; i < all.Count; i++)
            Line($"{Indent(i + 1)}foreach ({all[i].List} as ${all[i].Name}) {{");
        Line($"{Indent(all.Count + 1)}if ({condition}) {{");
        Line($"{Indent(all.Count + 2)}return true;");
        for (var i = all.Count + 1; i > 0; i--)
            Line(Indent(i) + "}");
        Line("    return false;");
    }

    private static string Indent(int depth) => new(' ', depth * 4);

    private static string Name(HashKind hash) => DeclarationObject.EnumText(hash);

    private static string Part(string name) => $"self::partsOf($url)['{name}']";

    private static int Length(string prefix) => Encoding.UTF8.GetByteCount(prefix);

    private static string Bare(string value) => value.EndsWith(OrNull, StringComparison.Ordinal) ? value[..^OrNull.Length] : value;

    private static string OrEmpty(string value) => $"{Bare(value)} ?? ''";

    private string Pattern(string pattern) => Text($"~{pattern.Replace("~", "\\~", StringComparison.Ordinal)}~sD");

    private string Listed(ListedHeaders listed)
    {
        var line = string.Join(
            " . ",
            listed.Format.Select(c =>
                c switch
                {
                    'k' => "strtolower($name)",
                    'v' => "trim($headers[strtolower($name)] ?? '')",
                    _ => Text($"{c}"),
                }
            )
        );
        return $"implode({Text(listed.Separator)}, array_map(fn ($name) => {line}, "
            + $"preg_split('/[,; ]+/', {OrEmpty(Header(listed.Header))}, -1, PREG_SPLIT_NO_EMPTY)))";
    }

    private static string Escaped(Match special) =>
        special.Value switch
        {
            "\n" => "\\n",
            "\r" => "\\r",
            "\t" => "\\t",
            [var c] when char.IsControl(c) => $"\\u{{{(int)c:x}}}",
            _ => "\\" + special.Value,
        };

    [GeneratedRegex(@"[\p{Cc}$""\\]", RegexOptions.None, 1000)]
    private static partial Regex Special();

    /// <summary>Line ends before a line that is not empty.</summary>
    [GeneratedRegex(@"\n(?!\n)", RegexOptions.None, 1000)]
    private static partial Regex Lines();
}

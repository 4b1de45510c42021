using System.Diagnostics;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers.Snippets;

/// <summary>Writes code for Node 18 and later.</summary>
internal sealed class JavaScriptSnippet : CodeWriter
{
    private const string Arguments = "{ method, url, headers, body }, secret, now = Date.now()";

    protected override IReadOnlyDictionary<string, string> Functions { get; } =
        new Dictionary<string, string>
        {
            ["valuesOf"] = """
                // The values of one key in a list of pairs such as t=1,v1=abc.
                function valuesOf(header, separator, keys) {
                  return header.split(separator)
                    .filter((pair) => pair.includes('='))
                    .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()])
                    .filter(([key]) => keys.includes(key))
                    .map(([, value]) => value);
                }
                """,
            ["jsonValue"] = """
                function jsonValue(body, path) {
                  try {
                    const value = path.reduce((at, step) => at?.[step], JSON.parse(body.toString('utf8')));
                    return value === undefined || value === null ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value);
                  } catch {
                    return undefined;
                  }
                }
                """,
            ["sortedFields"] = """
                // Every field's name and value, sorted, doubles once.
                function sortedFields(body, without) {
                  const fields = [...new URLSearchParams(body.toString('utf8'))].filter(([name]) => name !== without).map(([name, value]) => `${name}\0${value}`);
                  return [...new Set(fields)].sort().map((field) => field.replace('\0', '')).join('');
                }
                """,
            ["formValue"] = """
                function formValue(text, name) {
                  return new URLSearchParams(text).get(name) ?? undefined;
                }
                """,
            ["partsOf"] = """
                // The URL's parts exactly as they were sent.
                function partsOf(url) {
                  const [, host, path, query] = /^(?:[a-z]+:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?/i.exec(url);
                  return { host, path: path || '/', query: query ?? '' };
                }
                """,
            ["gunzipped"] = """
                function gunzipped(body) {
                  return body[0] === 0x1f && body[1] === 0x8b ? require('node:zlib').gunzipSync(body) : undefined;
                }
                """,
            ["crc32"] = """
                function crc32(bytes) {
                  let crc = 0xffffffff;
                  for (const byte of bytes) {
                    crc ^= byte;
                    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
                  }
                  return (crc ^ 0xffffffff) >>> 0;
                }
                """,
            ["publicKey"] = """
                function publicKey(text) {
                  return text.includes('-----BEGIN') ? crypto.createPublicKey(text) : crypto.createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
                }
                """,
            ["same"] = """
                // Takes the same time wherever the two differ.
                function same(a, b) {
                  const [left, right] = [Buffer.from(a), Buffer.from(b)];
                  return left.length === right.length && crypto.timingSafeEqual(left, right);
                }
                """,
        };

    protected override string Frame(SignatureScheme scheme, string functions) =>
        $$"""
            // {{SchemeWords.Describe(scheme)}}.
            // headers: by lower-case name. body: a Buffer with the raw bytes, before anything has parsed them. now: milliseconds.
            const crypto = require('node:crypto');

            {{functions}}
            module.exports = { verify };

            """;

    protected override string Function(int number) => number == 0 ? "verify" : $"verifyForm{number}";

    protected override void Open(string function) => Line($"function {function}({Arguments}) {{");

    protected override void Close() => Line("}\n");

    protected override void AnyOf(IReadOnlyList<string> functions)
    {
        Line("function verify(request, secret, now = Date.now()) {");
        Line($"  return {string.Join(" || ", functions.Select(f => $"{f}(request, secret, now)"))};");
        Line("}");
    }

    protected override void Let(string name, string value) => Line($"  const {name} = {value};");

    protected override void RejectIf(string condition) => Line($"  if ({condition}) return false;");

    protected override string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    protected override string Header(string name) => $"headers[{Text(name.ToLowerInvariant())}]";

    protected override string Query(string name) => $"formValue(partsOf(url).query, {Text(name)})";

    protected override string FormField(string name) => $"formValue(body.toString('utf8'), {Text(name)})";

    protected override string Json(string path) =>
        $"jsonValue(body, {List(BodyPath.TryParse(path)!.Select(s => s.Name is { } name ? Text(name) : $"{s.Index}"))})";

    protected override string NumberedHeaders(string before, string after) =>
        $"Object.keys(headers).filter((name) => name.startsWith({Text(before)}) && name.endsWith({Text(after)}))"
        + ".map((name) => headers[name])";

    protected override string Present(IReadOnlyList<string> values) => $"{List(values)}.filter((value) => value !== undefined)";

    protected override string Missing(string name) => $"{name} === undefined";

    protected override string IsEmpty(string name) => $"{name}.length === 0";

    protected override string OrElse(string value, string other) => $"{value} ?? {other}";

    protected override string ParseEach(SignatureParse parse, string values) => $"{values}.flatMap((value) => {Parse(parse, "value")})";

    protected override string Parse(SignatureParse parse, string value) =>
        parse.Type switch
        {
            ParseKind.Prefix => $"{value}.toLowerCase().startsWith({Text(parse.Prefix!.ToLowerInvariant())}) "
                + $"? [{value}.slice({parse.Prefix!.Length})] : []",
            ParseKind.Kv => $"valuesOf({value}, {Text(parse.PairSeparator)}, {List(parse.SignatureKeys.Select(Text))})",
            ParseKind.List when parse.Item!.Template is { } template => $"{value}.split({Text(parse.ListSeparator)}).map((item) => "
                + $"item.trim().match({Pattern(ItemPattern.OfTemplate(template))})?.groups.sig ?? '')",
            ParseKind.List => $"{value}.split({Text(parse.ListSeparator)}).map((item) => item.trim()).filter((item) => "
                + $"item.startsWith({Text(ItemPattern.Lead(parse.Item!))}))"
                + $".map((item) => item.slice({ItemPattern.Lead(parse.Item!).Length}))",
            ParseKind.Regex => $"[{value}.match({Pattern(parse.Pattern!)})?.groups.sig ?? '']",
            _ => $"[{value}]",
        };

    protected override string Keyed(string value, SignatureParse parse, string key) =>
        $"valuesOf({value}, {Text(parse.PairSeparator)}, [{Text(key)}])[0]";

    protected override string IsNot(string value, string expected) => $"{value}?.toLowerCase() !== {Text(expected.ToLowerInvariant())}";

    protected override string IsOff(TimestampRule rule)
    {
        var moment = rule.Format switch
        {
            TimestampFormat.UnixS => "timestamp * 1000",
            TimestampFormat.UnixMs => "timestamp",
            _ => "Date.parse(timestamp)",
        };
        var age = rule.Direction == TimestampDirection.Past ? $"now - {moment}" : $"Math.abs(now - {moment})";
        return $"!({age} <= {rule.ToleranceSeconds} * 1000)";
    }

    protected override string IsThereAndNot(string value, string expected) => $"{value} !== undefined && !same({value}, {expected})";

    protected override string Stripped(string prefix) => $"secret.slice(secret.startsWith({Text(prefix)}) ? {prefix.Length} : 0)";

    protected override string Key(SecretDecoding decoding, string secret) =>
        decoding switch
        {
            SecretDecoding.Base64 => $"Buffer.from({secret}, 'base64')",
            SecretDecoding.Base64Url => $"Buffer.from({secret}, 'base64url')",
            SecretDecoding.Hex => $"Buffer.from({secret}, 'hex')",
            SecretDecoding.Sha256Utf8 => $"crypto.createHash('sha256').update({secret}).digest()",
            _ => $"Buffer.from({secret}, 'utf8')",
        };

    protected override string NotEmpty(IReadOnlyList<string> keys) => $"{List(keys)}.filter((candidate) => candidate.length > 0)";

    protected override string PublicKey(SecretDecoding decoding, KeyAlgorithm algorithm, string secret) =>
        decoding == SecretDecoding.X509
            ? $"new crypto.X509Certificate({secret}.includes('-----BEGIN') ? {secret} : Buffer.from({secret}, 'base64')).publicKey"
            : $"publicKey({secret})";

    protected override string Body(BodyVariant variant) =>
        variant switch
        {
            BodyVariant.Gunzip => "gunzipped(body)",
            BodyVariant.JsonMinified =>
                """Buffer.from(body.toString('latin1').replace(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/g, '$1'), 'latin1')""",
            BodyVariant.EscapeNonasciiLower =>
                """Buffer.from(body.toString('utf8').replace(/[^\0-\x7f]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')))""",
            _ => "body",
        };

    protected override string Joined(IReadOnlyList<string> pieces) =>
        pieces is [var only] ? only : $"Buffer.concat([{string.Join(", ", pieces)}])";

    protected override string Bytes(string value) => $"Buffer.from({value})";

    protected override string Token(ContentToken token, SignatureScheme form, string body) =>
        token.Name switch
        {
            "url.path" => "partsOf(url).path",
            "url.pathAndQuery" => "partsOf(url).path + partsOf(url).query",
            "url.host" => "partsOf(url).host ?? ''",
            "header" => $"{Header(token.Argument!)} ?? ''",
            "headersListed" => Listed(ListedHeaders.TryParse(token.Argument!)!),
            "query" => $"{Query(token.Argument!)} ?? ''",
            "json" => $"{Json(token.Argument!)} ?? ''",
            "form" => $"sortedFields({body}, {(form.Signature!.Form is { } own ? Text(own) : "undefined")})",
            "md5b64" => Hashed(HashKind.Md5, body, SignatureEncoding.Base64),
            "sha256hex" => Hashed(HashKind.Sha256, body, SignatureEncoding.Hex),
            "sha256b64" => Hashed(HashKind.Sha256, body, SignatureEncoding.Base64),
            "sha512b64" => Hashed(HashKind.Sha512, body, SignatureEncoding.Base64),
            "crc32" => $"String(crc32({body}))",
            _ => token.Name,
        };

    protected override string Hashed(HashKind hash, string bytes, SignatureEncoding encoding) =>
        $"crypto.createHash('{DeclarationObject.EnumText(hash)}').update({bytes}).digest('{Name(encoding)}')";

    protected override string Digest(HashKind hash, string bytes) =>
        $"crypto.createHash('{DeclarationObject.EnumText(hash)}').update({bytes}).digest()";

    protected override string Mac(HashKind hash, string key, string content, SignatureEncoding encoding) =>
        $"crypto.createHmac('{DeclarationObject.EnumText(hash)}', {key}).update({content}).digest('{Name(encoding)}')";

    protected override string Encoded(string bytes, SignatureEncoding encoding) => $"{bytes}.toString('{Name(encoding)}')";

    protected override string Matches(string expected, SignatureEncoding encoding)
    {
        var signature = encoding switch
        {
            SignatureEncoding.Plain => "signature",
            SignatureEncoding.Hex => "signature.trim().toLowerCase()",
            SignatureEncoding.Base64Url => "signature.trim().replace(/=+$/, '')",
            _ => "signature.trim()",
        };
        return $"signatures.some((signature) => same({signature}, {expected}))";
    }

    protected override string Verifies(SignatureScheme form, string key, string content)
    {
        var hash = SignatureAlgorithm.Of(form.Algorithm!.Value).Hash;
        var how = form.Algorithm switch
        {
            KeyAlgorithm.RsaPssSha512 =>
                $"{{ key: {key}, padding: crypto.constants.RSA_PKCS1_PSS_PADDING, saltLength: crypto.constants.RSA_PSS_SALTLEN_DIGEST }}",
            KeyAlgorithm.EcdsaP256Sha256 when form.Signature!.Encoding != SignatureEncoding.Base64Der =>
                $"{{ key: {key}, dsaEncoding: 'ieee-p1363' }}",
            KeyAlgorithm.EcdsaP256Sha256 or KeyAlgorithm.RsaPkcs1Sha1 or KeyAlgorithm.RsaPkcs1Sha256 => key,
            _ => throw new UnreachableException($"No code is known for {form.Algorithm}."),
        };
        return $"signatures.some((signature) => crypto.verify('{DeclarationObject.EnumText(hash)}', {content}, {how}, "
            + $"Buffer.from(signature, '{Name(form.Signature!.Encoding)}')))";
    }

    protected override void Return(string condition) => Line($"  return {condition};");

    protected override void ReturnAny(IReadOnlyList<(string Name, string List)> loops, string condition)
    {
        for (var i = 0; i < loops.Count; i++)
            Line($"{new string(' ', (i + 1) * 2)}for (const {loops[i].Name} of {loops[i].List}) {{");
        Line($"{new string(' ', (loops.Count + 1) * 2)}if ({condition}) return true;");
        for (var i = loops.Count; i > 0; i--)
            Line($"{new string(' ', i * 2)}}}");
        Line("  return false;");
    }

    private static string Name(SignatureEncoding encoding) =>
        encoding switch
        {
            SignatureEncoding.Hex => "hex",
            SignatureEncoding.Base64Url => "base64url",
            _ => "base64",
        };

    private string Pattern(string pattern) => $"new RegExp({Text(pattern)}, 's')";

    private string Listed(ListedHeaders listed)
    {
        var line = string.Join(
            " + ",
            listed.Format.Select(c =>
                c switch
                {
                    'k' => "name.toLowerCase()",
                    'v' => "(headers[name.toLowerCase()] ?? '').trim()",
                    _ => Text($"{c}"),
                }
            )
        );
        return $"({Header(listed.Header)} ?? '').split(/[,; ]+/).filter(Boolean).map((name) => {line}).join({Text(listed.Separator)})";
    }
}

using System.Diagnostics;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers.Snippets;

/// <summary>
/// Writes code for Python 3.9 and later. Public keys need the package <c>cryptography</c>: the standard library has no support for
/// them.
/// </summary>
internal sealed class PythonSnippet : CodeWriter
{
    protected override IReadOnlyDictionary<string, string> Functions => PythonFunctions.All;

    protected override string Frame(SignatureScheme scheme, string functions)
    {
        string[] modules = ["base64", "datetime", "email.utils", "gzip", "hashlib", "hmac", "json", "re", "time", "urllib.parse", "zlib"];
        var imports = string.Concat(modules.Where(m => functions.Contains(m + ".", StringComparison.Ordinal)).Select(m => $"import {m}\n"));
        if (scheme.Kind == SchemeKind.Asymmetric || scheme.Alternatives.Any(a => a.Kind == SchemeKind.Asymmetric))
        {
            imports += """

                # pip install cryptography
                from cryptography import x509
                from cryptography.exceptions import InvalidSignature
                from cryptography.hazmat.primitives import hashes, serialization
                from cryptography.hazmat.primitives.asymmetric import ec, padding, utils

                """;
        }

        return $"""
            # {SchemeWords.Describe(scheme)}.
            # headers: by lower-case name. body: the raw bytes, before anything has parsed them. now: seconds.
            {imports}

            {functions.TrimEnd('\n')}

            """;
    }

    protected override string Function(int number) => number == 0 ? "verify" : $"verify_form_{number}";

    protected override void Open(string function)
    {
        Line($"def {function}(method, url, headers, body, secret, now=None):");
        Line("    now = time.time() if now is None else now");
    }

    protected override void Close() => Line("\n");

    protected override void AnyOf(IReadOnlyList<string> functions)
    {
        Line("def verify(*request, **more):");
        Line($"    return {string.Join(" or ", functions.Select(f => $"{f}(*request, **more)"))}\n\n");
    }

    protected override void Let(string name, string value) => Line($"    {name} = {value}");

    protected override void RejectIf(string condition) => Line($"    if {condition}:\n        return False");

    protected override string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    protected override string Header(string name) => $"headers.get({Text(name.ToLowerInvariant())})";

    protected override string Query(string name) => $"form_value(parts_of(url)[2][1:], {Text(name)})";

    protected override string FormField(string name) => $"form_value(body.decode(), {Text(name)})";

    protected override string Json(string path) =>
        $"json_value(body, {List(BodyPath.TryParse(path)!.Select(s => s.Name is { } name ? Text(name) : $"{s.Index}"))})";

    protected override string NumberedHeaders(string before, string after) =>
        $"[text for name, text in headers.items() if name.startswith({Text(before)}) and name.endswith({Text(after)})]";

    protected override string Present(IReadOnlyList<string> values) => $"[value for value in {List(values)} if value is not None]";

    protected override string Missing(string name) => $"{name} is None";

    protected override string IsEmpty(string name) => $"not {name}";

    protected override string OrElse(string value, string other) => $"{value} or {other}";

    protected override string ParseEach(SignatureParse parse, string values) =>
        $"[one for value in {values} for one in {Parse(parse, "value")}]";

    protected override string Parse(SignatureParse parse, string value) =>
        parse.Type switch
        {
            ParseKind.Prefix =>
                $"[{value}[{parse.Prefix!.Length}:]] if {value}.lower().startswith({Text(parse.Prefix!.ToLowerInvariant())}) else []",
            ParseKind.Kv => $"values_of({value}, {Text(parse.PairSeparator)}, {List(parse.SignatureKeys.Select(Text))})",
            ParseKind.List when parse.Item!.Template is { } template =>
                $"[found.group(\"sig\") for found in (re.match({Pattern(ItemPattern.OfTemplate(template))}, item.strip()) for item in "
                    + $"{value}.split({Text(parse.ListSeparator)})) if found]",
            ParseKind.List =>
                $"[item.strip()[{ItemPattern.Lead(parse.Item!).Length}:] for item in {value}.split({Text(parse.ListSeparator)}) if "
                    + $"item.strip().startswith({Text(ItemPattern.Lead(parse.Item!))})]",
            ParseKind.Regex => $"[found.group(\"sig\") for found in [re.search({Pattern(parse.Pattern!)}, {value})] if found]",
            _ => $"[{value}]",
        };

    protected override string Keyed(string value, SignatureParse parse, string key) =>
        $"next(iter(values_of({value}, {Text(parse.PairSeparator)}, [{Text(key)}])), None)";

    protected override string IsNot(string value, string expected) => $"({value} or \"\").lower() != {Text(expected.ToLowerInvariant())}";

    protected override string IsOff(TimestampRule rule)
    {
        var moment = rule.Format switch
        {
            TimestampFormat.UnixS => "seconds(timestamp)",
            TimestampFormat.UnixMs => "seconds(timestamp) / 1000",
            TimestampFormat.Rfc3339 => "rfc3339(timestamp)",
            _ => "http_date(timestamp)",
        };
        return rule.Direction == TimestampDirection.Past
            ? $"not now - {moment} <= {rule.ToleranceSeconds}"
            : $"not abs(now - {moment}) <= {rule.ToleranceSeconds}";
    }

    protected override string IsThereAndNot(string value, string expected) => $"{value} is not None and not same({value}, {expected})";

    protected override string Stripped(string prefix) => $"secret.removeprefix({Text(prefix)})";

    protected override string Key(SecretDecoding decoding, string secret) =>
        decoding switch
        {
            SecretDecoding.Base64 => $"decoded({secret}, base64.b64decode)",
            SecretDecoding.Base64Url => $"decoded({secret} + \"==\", base64.urlsafe_b64decode)",
            SecretDecoding.Hex => $"decoded({secret}, bytes.fromhex)",
            SecretDecoding.Sha256Utf8 => $"hashlib.sha256({secret}.encode()).digest()",
            _ => $"{secret}.encode()",
        };

    protected override string NotEmpty(IReadOnlyList<string> keys) => $"filter(None, {List(keys)})";

    protected override string PublicKey(SecretDecoding decoding, KeyAlgorithm algorithm, string secret) =>
        decoding == SecretDecoding.X509 ? $"certified_key({secret})" : $"public_key({secret})";

    protected override string Body(BodyVariant variant) =>
        variant switch
        {
            BodyVariant.Gunzip => "gunzipped(body)",
            BodyVariant.JsonMinified => "minified(body)",
            BodyVariant.EscapeNonasciiLower => "escaped(body)",
            _ => "body",
        };

    protected override string Joined(IReadOnlyList<string> pieces) => string.Join(" + ", pieces);

    protected override string Bytes(string value) =>
        value.Contains(' ', StringComparison.Ordinal) && value[0] != '"' ? $"({value}).encode()" : $"{value}.encode()";

    protected override string Token(ContentToken token, SignatureScheme form, string body) =>
        token.Name switch
        {
            "url.path" => "parts_of(url)[1]",
            "url.pathAndQuery" => "\"\".join(parts_of(url)[1:])",
            "url.host" => "parts_of(url)[0]",
            "header" => $"{Header(token.Argument!)} or \"\"",
            "headersListed" => Listed(ListedHeaders.TryParse(token.Argument!)!),
            "query" => $"{Query(token.Argument!)} or \"\"",
            "json" => $"{Json(token.Argument!)} or \"\"",
            "form" => $"sorted_fields({body}, {(form.Signature!.Form is { } own ? Text(own) : "None")})",
            "md5b64" => Hashed(HashKind.Md5, body, SignatureEncoding.Base64),
            "sha256hex" => Hashed(HashKind.Sha256, body, SignatureEncoding.Hex),
            "sha256b64" => Hashed(HashKind.Sha256, body, SignatureEncoding.Base64),
            "sha512b64" => Hashed(HashKind.Sha512, body, SignatureEncoding.Base64),
            "crc32" => $"str(zlib.crc32({body}))",
            _ => token.Name,
        };

    protected override string Hashed(HashKind hash, string bytes, SignatureEncoding encoding) =>
        Encoded($"hashlib.{DeclarationObject.EnumText(hash)}({bytes})", encoding, isHash: true);

    protected override string Digest(HashKind hash, string bytes) => $"hashlib.{DeclarationObject.EnumText(hash)}({bytes}).digest()";

    protected override string Mac(HashKind hash, string key, string content, SignatureEncoding encoding) =>
        Encoded($"hmac.new({key}, {content}, \"{DeclarationObject.EnumText(hash)}\")", encoding, isHash: true);

    protected override string Encoded(string bytes, SignatureEncoding encoding) => Encoded(bytes, encoding, isHash: false);

    protected override string Matches(string expected, SignatureEncoding encoding)
    {
        var signature = encoding switch
        {
            SignatureEncoding.Plain => "signature",
            SignatureEncoding.Hex => "signature.strip().lower()",
            SignatureEncoding.Base64Url => "signature.strip().rstrip(\"=\")",
            _ => "signature.strip()",
        };
        return $"any(same({signature}, {expected}) for signature in signatures)";
    }

    protected override string Verifies(SignatureScheme form, string key, string content)
    {
        var hash = $"hashes.{DeclarationObject.EnumText(SignatureAlgorithm.Of(form.Algorithm!.Value).Hash).ToUpperInvariant()}()";
        var how = form.Algorithm switch
        {
            KeyAlgorithm.EcdsaP256Sha256 => $"ec.ECDSA({hash})",
            KeyAlgorithm.RsaPssSha512 => $"padding.PSS(padding.MGF1({hash}), padding.PSS.DIGEST_LENGTH), {hash}",
            KeyAlgorithm.RsaPkcs1Sha1 or KeyAlgorithm.RsaPkcs1Sha256 => $"padding.PKCS1v15(), {hash}",
            _ => throw new UnreachableException($"No code is known for {form.Algorithm}."),
        };
        var decode = form.Signature!.Encoding switch
        {
            SignatureEncoding.Hex => "decoded(signature, bytes.fromhex)",
            SignatureEncoding.Base64Url => "decoded(signature + \"==\", base64.urlsafe_b64decode)",
            _ => "decoded(signature, base64.b64decode)",
        };
        var bytes = form is { Algorithm: KeyAlgorithm.EcdsaP256Sha256, Signature.Encoding: not SignatureEncoding.Base64Der }
            ? $"fixed_to_der({decode})"
            : decode;
        return $"any(verifies({key}, {bytes}, {content}, {how}) for signature in signatures)";
    }

    protected override void Return(string condition) => Line($"    return {condition}");

    protected override void ReturnAny(IReadOnlyList<(string Name, string List)> loops, string condition)
    {
        for (var i = 0; i < loops.Count; i++)
            Line($"{new string(' ', (i + 1) * 4)}for {loops[i].Name} in {loops[i].List}:");
        var indent = new string(' ', (loops.Count + 1) * 4);
        Line($"{indent}if {condition}:\n{indent}    return True");
        Line("    return False");
    }

    private static string Encoded(string value, SignatureEncoding encoding, bool isHash) =>
        encoding switch
        {
            SignatureEncoding.Hex => isHash ? $"{value}.hexdigest()" : $"{value}.hex()",
            SignatureEncoding.Base64Url => $"base64.urlsafe_b64encode({value}{(isHash ? ".digest()" : "")}).decode().rstrip(\"=\")",
            _ => $"base64.b64encode({value}{(isHash ? ".digest()" : "")}).decode()",
        };

    private string Pattern(string pattern) => Text(pattern.Replace("(?<", "(?P<", StringComparison.Ordinal));

    private string Listed(ListedHeaders listed)
    {
        var line = string.Join(
            " + ",
            listed.Format.Select(c =>
                c switch
                {
                    'k' => "name.lower()",
                    'v' => "headers.get(name.lower(), \"\").strip()",
                    _ => Text($"{c}"),
                }
            )
        );
        return $"{Text(listed.Separator)}.join({line} for name in re.split(\"[,; ]+\", {Header(listed.Header)} or \"\") if name)";
    }
}

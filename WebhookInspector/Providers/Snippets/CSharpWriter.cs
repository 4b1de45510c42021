using System.Diagnostics;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers.Snippets;

/// <summary>Writes code for .NET 8 and later.</summary>
internal sealed class CSharpWriter : CodeWriter
{
    private const string Parameters =
        "string method, string url, IReadOnlyDictionary<string, string> headers, byte[] body, string secret, DateTimeOffset? now = null";

    protected override IReadOnlyDictionary<string, string> Functions => CSharpFunctions.All;

    protected override string Frame(SignatureScheme scheme, string functions) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.IO;
            using System.IO.Compression;
            using System.Linq;
            using System.Security.Cryptography;
            using System.Security.Cryptography.X509Certificates;
            using System.Text;
            using System.Text.Json;
            using System.Text.RegularExpressions;
            using System.Web;

            // {{SchemeWords.Describe(scheme)}}.
            // headers: by lower-case name. body: the raw bytes, before anything has parsed them.
            public static class WebhookSignature
            {
                {{functions.TrimEnd('\n').Replace("\n", "\n    ", StringComparison.Ordinal)}}
            }

            """;

    protected override string Function(int number) => number == 0 ? "Verify" : $"VerifyForm{number}";

    protected override void Open(string function) => Line($"public static bool {function}({Parameters})\n{{");

    protected override void Close() => Line("}\n");

    protected override void AnyOf(IReadOnlyList<string> functions)
    {
        Line($"public static bool Verify({Parameters}) =>");
        Line($"    {string.Join(" || ", functions.Select(f => $"{f}(method, url, headers, body, secret, now)"))};");
    }

    protected override void Let(string name, string value) => Line($"    var {name} = {value};");

    protected override void RejectIf(string condition) => Line($"    if ({condition}) return false;");

    protected override string List(IEnumerable<string> items) => $"new[] {{ {string.Join(", ", items)} }}";

    protected override string Header(string name) => $"headers.GetValueOrDefault({Text(name.ToLowerInvariant())})";

    protected override string Query(string name) => $"HttpUtility.ParseQueryString(PartsOf(url).Query)[{Text(name)}]";

    protected override string FormField(string name) => $"HttpUtility.ParseQueryString(Encoding.UTF8.GetString(body))[{Text(name)}]";

    protected override string Json(string path) =>
        $"JsonValue(body, {string.Join(", ", BodyPath.TryParse(path)!.Select(s => s.Name is { } name ? Text(name) : $"{s.Index}"))})";

    protected override string NumberedHeaders(string before, string after) =>
        $"headers.Where(h => h.Key.StartsWith({Text(before)}) && h.Key.EndsWith({Text(after)})).Select(h => h.Value)";

    protected override string Present(IReadOnlyList<string> values) => $"{List(values)}.Where(v => v != null)";

    protected override string Missing(string name) => $"{name} == null";

    protected override string IsEmpty(string name) => $"{name}.Length == 0";

    protected override string OrElse(string value, string other) => $"{value} ?? {other}";

    protected override string ParseEach(SignatureParse parse, string values) => $"{values}.SelectMany(v => {Parse(parse, "v")})";

    protected override string Parse(SignatureParse parse, string value) =>
        parse.Type switch
        {
            ParseKind.Prefix => $"{value}.StartsWith({Text(parse.Prefix!)}, StringComparison.OrdinalIgnoreCase) ? new[] {{ "
                + $"{value}[{parse.Prefix!.Length}..] }} : Array.Empty<string>()",
            ParseKind.Kv => $"ValuesOf({value}, {Text(parse.PairSeparator)}, {string.Join(", ", parse.SignatureKeys.Select(Text))})",
            ParseKind.List when parse.Item!.Template is { } template =>
                $"{value}.Split({Text(parse.ListSeparator)}).Select(item => Regex.Match(item.Trim(), "
                    + $"{Text(ItemPattern.OfTemplate(template))}).Groups[\"sig\"].Value)",
            ParseKind.List => $"{value}.Split({Text(parse.ListSeparator)}).Select(item => item.Trim()).Where(item => "
                + $"item.StartsWith({Text(ItemPattern.Lead(parse.Item!))}, StringComparison.Ordinal))"
                + $".Select(item => item[{ItemPattern.Lead(parse.Item!).Length}..])",
            ParseKind.Regex => $"new[] {{ Regex.Match({value}, {Text(parse.Pattern!)}).Groups[\"sig\"].Value }}",
            _ => $"new[] {{ {value} }}",
        };

    protected override string Keyed(string value, SignatureParse parse, string key) =>
        $"ValuesOf({value}, {Text(parse.PairSeparator)}, {Text(key)}).FirstOrDefault()";

    protected override string IsNot(string value, string expected) =>
        $"!string.Equals({value}, {Text(expected)}, StringComparison.OrdinalIgnoreCase)";

    protected override string IsOff(TimestampRule rule)
    {
        var moment = rule.Format switch
        {
            TimestampFormat.UnixS => "Number(timestamp)",
            TimestampFormat.UnixMs => "Number(timestamp) / 1000",
            _ => "Moment(timestamp)",
        };
        var age = $"(now ?? DateTimeOffset.UtcNow).ToUnixTimeMilliseconds() / 1000.0 - {moment}";
        return rule.Direction == TimestampDirection.Past
            ? $"!({age} <= {rule.ToleranceSeconds})"
            : $"!(Math.Abs({age}) <= {rule.ToleranceSeconds})";
    }

    protected override string IsThereAndNot(string value, string expected) => $"{value} != null && !Same({value}, {expected})";

    protected override string Stripped(string prefix) =>
        $"(secret.StartsWith({Text(prefix)}, StringComparison.Ordinal) ? secret[{prefix.Length}..] : secret)";

    protected override string Key(SecretDecoding decoding, string secret) =>
        decoding switch
        {
            SecretDecoding.Base64 => $"Decoded({secret}, Convert.FromBase64String)",
            SecretDecoding.Base64Url => $"Decoded({secret}, text => Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/')"
                + ".PadRight((text.Length + 3) / 4 * 4, '=')))",
            SecretDecoding.Hex => $"Decoded({secret}, Convert.FromHexString)",
            SecretDecoding.Sha256Utf8 => $"SHA256.HashData(Encoding.UTF8.GetBytes({secret}))",
            _ => $"Encoding.UTF8.GetBytes({secret})",
        };

    protected override string NotEmpty(IReadOnlyList<string> keys) => $"{List(keys)}.Where(k => k.Length > 0)";

    protected override string PublicKey(SecretDecoding decoding, KeyAlgorithm algorithm, string secret)
    {
        var kind = algorithm switch
        {
            KeyAlgorithm.EcdsaP256Sha256 => "ECDsa",
            KeyAlgorithm.RsaPkcs1Sha1 or KeyAlgorithm.RsaPkcs1Sha256 or KeyAlgorithm.RsaPssSha512 => "RSA",
            _ => throw new UnreachableException($"No code is known for {algorithm}."),
        };
        return decoding == SecretDecoding.X509 ? $"Certificate({secret}).Get{kind}PublicKey()" : $"PublicKey({kind}.Create(), {secret})";
    }

    protected override string Body(BodyVariant variant) =>
        variant switch
        {
            BodyVariant.Gunzip => "Gunzipped(body)",
            BodyVariant.JsonMinified =>
                """Encoding.Latin1.GetBytes(Regex.Replace(Encoding.Latin1.GetString(body), "(\"(?:[^\"\\\\]|\\\\.)*\")|[ \\t\\r\\n]+", "$1", RegexOptions.Singleline))""",
            BodyVariant.EscapeNonasciiLower =>
                """Encoding.UTF8.GetBytes(string.Concat(Encoding.UTF8.GetString(body).Select(c => c < 128 ? $"{c}" : $"\\u{(int)c:x4}")))""",
            _ => "body",
        };

    protected override string Joined(IReadOnlyList<string> pieces) => pieces is [var only] ? only : $"Joined({string.Join(", ", pieces)})";

    protected override string Bytes(string value) => $"Encoding.UTF8.GetBytes({value})";

    protected override string Token(ContentToken token, SignatureScheme form, string body) =>
        token.Name switch
        {
            "url.path" => "PartsOf(url).Path",
            "url.pathAndQuery" => "PartsOf(url).Path + PartsOf(url).Query",
            "url.host" => "PartsOf(url).Host",
            "header" => $"{Header(token.Argument!)} ?? \"\"",
            "headersListed" => Listed(ListedHeaders.TryParse(token.Argument!)!),
            "query" => $"{Query(token.Argument!)} ?? \"\"",
            "json" => $"{Json(token.Argument!)} ?? \"\"",
            "form" when !token.IsSortedForm => $"{FormField(token.Argument!)} ?? \"\"",
            "form" => $"SortedFields({body}, {(form.Signature!.Form is { } own ? Text(own) : "null")})",
            "md5b64" => Hashed(HashKind.Md5, body, SignatureEncoding.Base64),
            "sha256hex" => Hashed(HashKind.Sha256, body, SignatureEncoding.Hex),
            "sha256b64" => Hashed(HashKind.Sha256, body, SignatureEncoding.Base64),
            "sha512b64" => Hashed(HashKind.Sha512, body, SignatureEncoding.Base64),
            "crc32" => $"$\"{{Crc32({body})}}\"",
            _ => token.Name,
        };

    protected override string Hashed(HashKind hash, string bytes, SignatureEncoding encoding) => Encoded(Digest(hash, bytes), encoding);

    protected override string Digest(HashKind hash, string bytes) => $"{Name(hash)}.HashData({bytes})";

    protected override string Mac(HashKind hash, string key, string content, SignatureEncoding encoding) =>
        Encoded($"HMAC{Name(hash)}.HashData({key}, {content})", encoding);

    protected override string Encoded(string bytes, SignatureEncoding encoding) =>
        encoding switch
        {
            SignatureEncoding.Hex => $"Convert.ToHexString({bytes}).ToLowerInvariant()",
            SignatureEncoding.Base64Url => $"Convert.ToBase64String({bytes}).TrimEnd('=').Replace('+', '-').Replace('/', '_')",
            _ => $"Convert.ToBase64String({bytes})",
        };

    protected override string Matches(string expected, SignatureEncoding encoding)
    {
        var signature = encoding switch
        {
            SignatureEncoding.Plain => "s",
            SignatureEncoding.Hex => "s.Trim().ToLowerInvariant()",
            SignatureEncoding.Base64Url => "s.Trim().TrimEnd('=')",
            _ => "s.Trim()",
        };
        var text = expected == "key" ? "Encoding.UTF8.GetString(key)" : expected;
        return $"signatures.Any(s => Same({signature}, {text}))";
    }

    protected override string Verifies(SignatureScheme form, string key, string content)
    {
        var hash = $"HashAlgorithmName.{Name(SignatureAlgorithm.Of(form.Algorithm!.Value).Hash)}";
        var how = form.Algorithm switch
        {
            KeyAlgorithm.EcdsaP256Sha256 => "DSASignatureFormat."
                + (form.Signature!.Encoding == SignatureEncoding.Base64Der ? "Rfc3279DerSequence" : "IeeeP1363FixedFieldConcatenation"),
            KeyAlgorithm.RsaPssSha512 => "RSASignaturePadding.Pss",
            KeyAlgorithm.RsaPkcs1Sha1 or KeyAlgorithm.RsaPkcs1Sha256 => "RSASignaturePadding.Pkcs1",
            _ => throw new UnreachableException($"No code is known for {form.Algorithm}."),
        };
        var decoding = form.Signature!.Encoding switch
        {
            SignatureEncoding.Hex => SecretDecoding.Hex,
            SignatureEncoding.Base64Url => SecretDecoding.Base64Url,
            _ => SecretDecoding.Base64,
        };
        return $"signatures.Any(s => {key}.VerifyData({content}, {Key(decoding, "s")}, {hash}, {how}))";
    }

    protected override void Return(string condition) => Line($"    return {condition};");

    protected override void ReturnAny(IReadOnlyList<(string Name, string List)> loops, string condition)
    {
        for (var i = 0; i < loops.Count; i++)
            Line($"{new string(' ', (i + 1) * 4)}foreach (var {loops[i].Name} in {loops[i].List})");
        Line($"{new string(' ', (loops.Count + 1) * 4)}if ({condition}) return true;");
        Line("    return false;");
    }

    private static string Name(HashKind hash) => DeclarationObject.EnumText(hash).ToUpperInvariant();

    private string Listed(ListedHeaders listed)
    {
        var line = string.Join(
            " + ",
            listed.Format.Select(c =>
                c switch
                {
                    'k' => "name.ToLowerInvariant()",
                    'v' => "(headers.GetValueOrDefault(name.ToLowerInvariant()) ?? \"\").Trim()",
                    _ => Text($"{c}"),
                }
            )
        );
        return $"string.Join({Text(listed.Separator)}, ({Header(listed.Header)} ?? \"\").Split(new[] {{ ',', ';', ' ' }}, "
            + $"StringSplitOptions.RemoveEmptyEntries).Select(name => {line}))";
    }
}

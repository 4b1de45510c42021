using System.Text.Json;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>Reads the smaller parts of a declaration: where values are located and how they are checked.</summary>
internal static class ValueRuleReader
{
    public static ValueSource? Source(DeclarationObject parent, string name)
    {
        if (parent.TakeObject(name) is not { } declared)
        {
            return null;
        }

        var source = new ValueSource(
            declared.TakeText("header"),
            declared.TakeText("kv"),
            JsonText(declared),
            declared.TakeText("query"),
            declared.TakeText("form")
        );
        if (new[] { "header", "kv", "json", "query", "form" }.Count(declared.Has) != 1)
        {
            parent.Fault(name, "must name exactly one place: header, kv, json, query or form");
        }

        declared.Close();
        return source;
    }

    public static TimestampRule? Timestamp(DeclarationObject scheme)
    {
        if (scheme.TakeObject("timestamp") is not { } declared)
        {
            return null;
        }

        declared.Take("from", required: true);
        var from = Source(declared, "from");
        var rule = new TimestampRule(
            from ?? new ValueSource(),
            declared.TakeEnum<TimestampFormat>("format") ?? TimestampFormat.UnixS,
            declared.Take("toleranceSeconds") is { ValueKind: JsonValueKind.Null }
                ? null
                : declared.TakeInt("toleranceSeconds", 0, int.MaxValue),
            declared.TakeEnum<TimestampDirection>("direction") ?? TimestampDirection.Both,
            declared.TakeText("fallbackHeader")
        );
        declared.Close();
        return rule;
    }

    public static BodyDigestRule? BodyDigest(DeclarationObject scheme)
    {
        if (scheme.TakeObject("bodyDigest") is not { } declared)
        {
            return null;
        }

        var rule = new BodyDigestRule(
            declared.TakeText("header"),
            declared.TakeText("query"),
            declared.TakeEnum<HashKind>("hash") ?? HashKind.Md5,
            declared.TakeEnum<SignatureEncoding>("encoding") ?? SignatureEncoding.Base64
        );
        if (new[] { "header", "query" }.Count(declared.Has) != 1)
        {
            scheme.Fault("bodyDigest", "must name exactly one place: header or query");
        }

        if (rule.Encoding is SignatureEncoding.Plain or SignatureEncoding.Base64Der)
        {
            declared.Fault("encoding", "of a digest must be hex, base64 or base64url");
        }

        declared.Close();
        return rule;
    }

    public static SchemeSelector? Selector(DeclarationObject scheme)
    {
        if (scheme.TakeObject("selector") is not { } declared)
        {
            return null;
        }

        var selector = new SchemeSelector(
            declared.TakeText("header", required: true) ?? "",
            declared.TakeText("equals", required: true) ?? ""
        );
        declared.Close();
        return selector;
    }

    public static string? JsonText(DeclarationObject declared)
    {
        var path = declared.TakeText("json");
        if (path is not null && BodyPath.TryParse(path) is null)
        {
            declared.Fault("json", $"must be {BodyPath.Allowed}");
        }

        return path;
    }
}

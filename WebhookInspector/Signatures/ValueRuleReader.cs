namespace WebhookInspector.Signatures;

/// <summary>Reads the smaller parts of a declaration: where values stand and what they are held against.</summary>
internal static class ValueRuleReader
{
    public static ValueSource? Source(DeclaredObject parent, string name)
    {
        if (parent.Child(name) is not { } declared)
        {
            return null;
        }

        var source = new ValueSource(declared.Text("header"), declared.Text("kv"), JsonText(declared), declared.Text("query"));
        if (new[] { "header", "kv", "json", "query" }.Count(declared.Has) != 1)
        {
            parent.Fault(name, "must name exactly one place: header, kv, json or query");
        }

        declared.Close();
        return source;
    }

    public static TimestampRule? Timestamp(DeclaredObject scheme)
    {
        if (scheme.Child("timestamp") is not { } declared)
        {
            return null;
        }

        var from = Source(declared, "from");
        if (!declared.Has("from"))
        {
            declared.Fault("from", "is missing; it names one place: header, kv, json or query");
        }

        var rule = new TimestampRule(
            from ?? new ValueSource(),
            declared.Choice<TimestampFormat>("format") ?? TimestampFormat.UnixS,
            declared.WholeNumber("toleranceSeconds"),
            declared.Choice<TimestampDirection>("direction") ?? TimestampDirection.Both,
            declared.Text("fallbackHeader"));
        declared.Close();
        return rule;
    }

    public static BodyDigestRule? BodyDigest(DeclaredObject scheme)
    {
        if (scheme.Child("bodyDigest") is not { } declared)
        {
            return null;
        }

        var rule = new BodyDigestRule(
            declared.Text("header"),
            declared.Text("query"),
            declared.Choice<HashKind>("hash") ?? HashKind.Md5,
            declared.Choice<SignatureEncoding>("encoding") ?? SignatureEncoding.Base64);
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

    public static SchemeSelector? Selector(DeclaredObject scheme)
    {
        if (scheme.Child("selector") is not { } declared)
        {
            return null;
        }

        var selector = new SchemeSelector(declared.Text("header") ?? "", declared.Text("equals") ?? "");
        foreach (var missing in new[] { "header", "equals" }.Where(n => !declared.Has(n)))
        {
            declared.Fault(missing, "is missing");
        }

        declared.Close();
        return selector;
    }

    public static string? JsonText(DeclaredObject declared)
    {
        var path = declared.Text("json");
        if (path is not null && JsonPath.TryParse(path) is null)
        {
            declared.Fault("json", $"must be {JsonPath.Allowed}");
        }

        return path;
    }
}

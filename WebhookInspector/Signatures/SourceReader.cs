namespace WebhookInspector.Signatures;

/// <summary>Reads the <c>signature</c> part of a declaration.</summary>
internal static class SourceReader
{
    private const string Places = "header, headers, headerPattern, json, form or query";

    public static SignatureSource? Read(DeclaredObject scheme, SchemeKind? kind)
    {
        if (scheme.Child("signature") is not { } declared)
        {
            return null;
        }

        var source = new SignatureSource
        {
            Header = declared.Text("header"),
            Headers = declared.Texts("headers"),
            HeaderPattern = declared.Text("headerPattern"),
            Json = ValueRuleReader.JsonText(declared),
            Form = declared.Text("form"),
            Query = declared.Text("query"),
            Parse = ReadParse(declared),
            Encoding = declared.Choice<SignatureEncoding>("encoding") ?? DefaultEncoding(kind),
        };
        var places = new[] { "header", "headers", "headerPattern", "json", "form", "query" }.Where(declared.Has).ToList();
        if (places.Count != 1)
        {
            scheme.Fault("signature", $"must name exactly one place: {Places}");
        }

        if (source.HeaderPattern is { } pattern && pattern.Split("{n}").Length != 2)
        {
            declared.Fault("headerPattern", "must hold {n} once, for the number");
        }

        declared.Close();
        return source;
    }

    private static SignatureEncoding DefaultEncoding(SchemeKind? kind) => kind switch
    {
        SchemeKind.Token => SignatureEncoding.Plain,
        SchemeKind.Basic => SignatureEncoding.Base64,
        _ => SignatureEncoding.Hex,
    };

    private static SignatureParse ReadParse(DeclaredObject source)
    {
        if (source.Child("parse") is not { } declared)
        {
            return new SignatureParse();
        }

        var type = declared.Choice<ParseKind>("type");
        if (!declared.Has("type"))
        {
            declared.Fault("type", $"is missing; allowed are {DeclaredName<ParseKind>.Allowed}");
        }

        var parse = new SignatureParse
        {
            Type = type ?? ParseKind.Raw,
            Prefix = declared.Text("prefix"),
            PairSeparator = declared.Text("pairSeparator") ?? ",",
            SignatureKeys = declared.Texts("signatureKeys"),
            ListSeparator = declared.Text("listSeparator") ?? ",",
            Item = ReadItem(declared),
            Pattern = declared.Text("pattern"),
            Write = declared.Text("write"),
            Any = declared.Flag("any"),
        };
        declared.Close();
        if (type is not null)
        {
            ParseChecks.Check(parse, declared);
        }

        return parse;
    }

    private static ListItem? ReadItem(DeclaredObject parse)
    {
        if (parse.Child("item") is not { } declared)
        {
            return null;
        }

        var item = new ListItem(declared.Text("version"), declared.Text("separator"), declared.Text("prefix"), declared.Text("template"));
        declared.Close();
        if ((item.Version is null ? 0 : 1) + (item.Prefix is null ? 0 : 1) + (item.Template is null ? 0 : 1) != 1)
        {
            parse.Fault("item", "must hold exactly one of version, prefix or template");
        }

        if (item.Separator is not null && item.Version is null)
        {
            declared.Fault("separator", "goes with version only");
        }

        if (item.Template is { } template)
        {
            ParseChecks.CheckTemplate(template, "template", declared);
        }

        return item;
    }
}

namespace WebhookInspector.Signatures.Declarations;

/// <summary>Reads the <c>signature</c> part of a declaration.</summary>
internal static class SourceReader
{
    private const string Places = "header, headers, headerPattern, json, form or query";

    public static SignatureSource? Read(DeclarationObject scheme, SchemeKind? kind)
    {
        if (scheme.TakeObject("signature") is not { } declared)
        {
            return null;
        }

        var source = new SignatureSource
        {
            Header = declared.TakeText("header"),
            Headers = declared.TakeTextOrTexts("headers"),
            HeaderPattern = declared.TakeText("headerPattern"),
            Json = ValueRuleReader.JsonText(declared),
            Form = declared.TakeText("form"),
            Query = declared.TakeText("query"),
            Parse = ReadParse(declared),
            Encoding = declared.TakeEnum<SignatureEncoding>("encoding") ?? DefaultEncoding(kind),
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

    private static SignatureEncoding DefaultEncoding(SchemeKind? kind) =>
        kind switch
        {
            SchemeKind.Token => SignatureEncoding.Plain,
            SchemeKind.Basic => SignatureEncoding.Base64,
            _ => SignatureEncoding.Hex,
        };

    private static SignatureParse ReadParse(DeclarationObject source)
    {
        if (source.TakeObject("parse") is not { } declared)
        {
            return new SignatureParse();
        }

        var type = declared.TakeEnum<ParseKind>("type", required: true);
        var parse = new SignatureParse
        {
            Type = type ?? ParseKind.Raw,
            Prefix = declared.TakeText("prefix"),
            PairSeparator = declared.TakeText("pairSeparator") ?? ",",
            SignatureKeys = declared.TakeTextOrTexts("signatureKeys"),
            ListSeparator = declared.TakeText("listSeparator") ?? ",",
            Item = ReadItem(declared),
            Pattern = declared.TakeText("pattern"),
            Write = declared.TakeText("write"),
            Any = declared.TakeBool("any") ?? false,
        };
        declared.Close();
        if (type is not null)
        {
            ParseChecks.Check(parse, declared);
        }

        return parse;
    }

    private static ListItem? ReadItem(DeclarationObject parse)
    {
        if (parse.TakeObject("item") is not { } declared)
        {
            return null;
        }

        var item = new ListItem(
            declared.TakeText("version"),
            declared.TakeText("separator"),
            declared.TakeText("prefix"),
            declared.TakeText("template")
        );
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

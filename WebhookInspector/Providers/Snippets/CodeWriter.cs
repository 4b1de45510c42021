using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers.Snippets;

/// <summary>Writes the steps of a verification in order; each language defines how a step is written.</summary>
internal abstract class CodeWriter
{
    private static readonly JsonSerializerOptions Literals = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder text = new();

    /// <summary>The helper functions by name; those that the code calls are written after it.</summary>
    protected abstract IReadOnlyDictionary<string, string> Functions { get; }

    public string Write(SignatureScheme scheme)
    {
        IReadOnlyList<SignatureScheme> forms = [scheme, .. scheme.Alternatives];
        for (var i = 0; i < forms.Count; i++)
            Form(forms[i], Function(forms.Count == 1 ? 0 : i + 1));
        if (forms.Count > 1)
            AnyOf([.. forms.Select((_, i) => Function(i + 1))]);
        var body = text.ToString();
        var used = new List<string>();
        while (
            Functions.Keys.FirstOrDefault(f => !used.Contains(f) && Calls(body + string.Concat(used.Select(u => Functions[u])), f))
                is { } next
        )
            used.Add(next);
        return Frame(scheme, body + string.Concat(Functions.Keys.Where(used.Contains).Select(f => "\n" + Functions[f] + "\n")));
    }

    protected abstract string Frame(SignatureScheme scheme, string functions);

    protected abstract string Function(int number);

    protected abstract void Open(string function);

    protected abstract void Close();

    protected abstract void AnyOf(IReadOnlyList<string> functions);

    protected abstract void Let(string name, string value);

    protected abstract void RejectIf(string condition);

    /// <summary>Writes a string literal: as JSON does, which most languages can read.</summary>
    protected virtual string Text(string value) => JsonSerializer.Serialize(value, Literals);

    /// <summary>Writes the use of a parameter or local variable.</summary>
    protected virtual string Variable(string name) => name;

    protected abstract string List(IEnumerable<string> items);

    protected abstract string Header(string name);

    protected abstract string Query(string name);

    protected abstract string Json(string path);

    protected abstract string FormField(string name);

    protected abstract string NumberedHeaders(string before, string after);

    protected abstract string Present(IReadOnlyList<string> values);

    protected abstract string Missing(string name);

    protected abstract string IsEmpty(string name);

    protected abstract string OrElse(string value, string other);

    protected abstract string ParseEach(SignatureParse parse, string values);

    protected abstract string Parse(SignatureParse parse, string value);

    protected abstract string Keyed(string value, SignatureParse parse, string key);

    protected abstract string IsNot(string value, string expected);

    protected abstract string IsOff(TimestampRule rule);

    protected abstract string IsThereAndNot(string value, string expected);

    protected abstract string Stripped(string prefix);

    protected abstract string Key(SecretDecoding decoding, string secret);

    protected abstract string NotEmpty(IReadOnlyList<string> keys);

    protected abstract string PublicKey(SecretDecoding decoding, KeyAlgorithm algorithm, string secret);

    protected abstract string Body(BodyVariant variant);

    protected abstract string Joined(IReadOnlyList<string> pieces);

    protected abstract string Bytes(string value);

    protected abstract string Token(ContentToken token, SignatureScheme form, string body);

    protected abstract string Hashed(HashKind hash, string bytes, SignatureEncoding encoding);

    protected abstract string Digest(HashKind hash, string bytes);

    protected abstract string Mac(HashKind hash, string key, string content, SignatureEncoding encoding);

    protected abstract string Encoded(string bytes, SignatureEncoding encoding);

    /// <summary>Writes the comparison of the signatures with the expected text, at the end of the function or inside loops.</summary>
    protected abstract string Matches(string expected, SignatureEncoding encoding);

    protected abstract string Verifies(SignatureScheme form, string key, string content);

    protected abstract void Return(string condition);

    protected abstract void ReturnAny(IReadOnlyList<(string Name, string List)> loops, string condition);

    protected void Line(string line) => text.Append(line).Append('\n');

    private static bool Calls(string code, string function)
    {
        var at = code.IndexOf(function + "(", StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(code[at - 1]));
    }

    private void Form(SignatureScheme form, string function)
    {
        Open(function);
        if (form.Selector is { } selector)
            RejectIf(IsNot(Header(selector.Header), selector.EqualTo));
        Signatures(form.Signature!);
        if (form.MessageId is { } id && form.Content.Any(c => c.Uses("id")))
            Required("id", Source(form, id));
        if (form.Timestamp is { } rule && (rule.ToleranceSeconds is not null || form.Content.Any(c => c.Uses("timestamp"))))
            Timestamp(form, rule);
        var contents = form.Content;
        if (form.BodyDigest is { } digest)
        {
            // When the received digest is correct, content that contains it equals content that computes it.
            var covering = contents.Where(c => c.CoversBody).ToList();
            contents = covering.Count > 0 ? covering : contents;
            BodyDigest(digest, isRequired: covering.Count == 0);
        }

        End(form, contents);
        Close();
    }

    private void Signatures(SignatureSource source)
    {
        if (source.Headers.Count > 0 || source.HeaderPattern is not null)
        {
            var at = source.HeaderPattern?.IndexOf("{n}", StringComparison.Ordinal) ?? 0;
            Let(
                "values",
                source.HeaderPattern is { } pattern
                    ? NumberedHeaders(pattern[..at].ToLowerInvariant(), pattern[(at + 3)..].ToLowerInvariant())
                    : Present([.. source.Headers.Select(Header)])
            );
            Let("signatures", ParseEach(source.Parse, Variable("values")));
            return;
        }

        Required(
            "value",
            source switch
            {
                { Header: { } name } => Header(name),
                { Query: { } name } => Query(name),
                { Form: { } name } => FormField(name),
                _ => Json(source.Json!),
            }
        );
        Let("signatures", Parse(source.Parse, Variable("value")));
    }

    private void Required(string name, string value)
    {
        Let(name, value);
        RejectIf(Missing(Variable(name)));
    }

    private void Timestamp(SignatureScheme form, TimestampRule rule)
    {
        var source = Source(form, rule.From);
        Required("timestamp", rule.FallbackHeader is { } fallback ? OrElse(source, Header(fallback)) : source);
        if (rule.ToleranceSeconds is not null)
            RejectIf(IsOff(rule));
    }

    private void BodyDigest(BodyDigestRule rule, bool isRequired)
    {
        Let("digest", rule.Header is { } header ? Header(header) : Query(rule.Query!));
        if (isRequired)
            RejectIf(Missing(Variable("digest")));
        RejectIf(IsThereAndNot(Variable("digest"), Hashed(rule.Hash, Variable("body"), rule.Encoding)));
    }

    private string Source(SignatureScheme form, ValueSource source) =>
        source switch
        {
            { Header: { } name } => Header(name),
            { Kv: { } key } => Keyed(Variable("value"), form.Signature!.Parse, key),
            { Query: { } name } => Query(name),
            _ => Json(source.Json!),
        };

    private void End(SignatureScheme form, IReadOnlyList<ContentTemplate> contents)
    {
        var loops = new List<(string, string)>();
        var key = Variable("key");
        var isShared = form.Kind != SchemeKind.Asymmetric;
        var secret = form.Secret.StripPrefix is { } prefix ? Stripped(prefix) : Variable("secret");
        var keys = form
            .Secret.Decode.Select(d => isShared ? Key(d, secret) : PublicKey(d, form.Algorithm!.Value, secret))
            .Distinct()
            .ToList();
        if (keys.Count > 1)
        {
            loops.Add(("key", isShared ? NotEmpty(keys) : List(keys)));
        }
        else
        {
            Let("key", keys[0]);
            if (isShared)
                RejectIf(IsEmpty(key));
        }

        if (contents.Count == 0)
        {
            Finish(
                loops,
                Matches(
                    form.Signature!.Encoding == SignatureEncoding.Plain ? key : Encoded(key, form.Signature.Encoding),
                    form.Signature.Encoding
                )
            );
            return;
        }

        var body = Variable("body");
        if (form.BodyVariants.Count > 1 || form.BodyVariants[0] != BodyVariant.Raw)
        {
            body = Variable("signed");
            loops.Add(("signed", Present([.. form.BodyVariants.Select(Body)])));
        }

        var written = contents.Select(c => Content(c, form, body)).ToList();
        if (written.Count > 1)
            loops.Add(("content", List(written)));
        else if (loops.Count == 0)
            Let("content", written[0]);
        var content = written.Count > 1 || loops.Count == 0 ? Variable("content") : written[0];
        content = form.Prehash is { } hash ? Digest(hash, content) : content;
        var encoding = form.Signature!.Encoding;
        Finish(
            loops,
            form.Kind switch
            {
                SchemeKind.Asymmetric => Verifies(form, key, content),
                SchemeKind.Hash => Matches(Hashed(form.Hash, content, encoding), encoding),
                _ => Matches(Mac(form.Hash, key, content, encoding), encoding),
            }
        );
    }

    private void Finish(IReadOnlyList<(string, string)> loops, string condition)
    {
        if (loops.Count == 0)
            Return(condition);
        else
            ReturnAny(loops, condition);
    }

    private string Content(ContentTemplate template, SignatureScheme form, string body) =>
        Joined([
            .. TemplateParser
                .Parse(template.Text, out _)!
                .Select(p =>
                    p.Token switch
                    {
                        null => Bytes(Text(Encoding.UTF8.GetString(p.Literal.Span))),
                        { Name: "body" } => body,
                        { Name: "secret" } => Variable("key"),
                        { Name: "config", Argument: { } name } => Bytes(Text(form.Config[name])),
                        _ => Bytes(Token(p.Token, form, body)),
                    }
                ),
        ]);
}

using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Matching;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis;

/// <summary>The values that the configured scheme reads, signs and expects, shown next to the received ones.</summary>
internal sealed class ConfiguredView
{
    private ConfiguredView(SignatureScheme form, SignatureReading reading, TrialContent? content, string? expected, SignedMessage message)
    {
        (Form, Reading, Content, Expected) = (form, reading, content, expected);
        Received = reading.Signatures is [var first, ..]
            ? first.Text
            : SignaturePlace.Read(form.Signature!, message).SelectMany(p => p).FirstOrDefault();
    }

    /// <summary>The form that the request uses, otherwise the first form.</summary>
    public SignatureScheme Form { get; }

    public SignatureReading Reading { get; }

    /// <summary>The signed content; null when none can be built.</summary>
    public TrialContent? Content { get; }

    public string? Expected { get; }

    public string Place => SignaturePlace.InWords(Form.Signature!);

    /// <summary>The signature as read; the whole raw value when no signature can be read; null when there is none.</summary>
    public string? Received { get; }

    public static ConfiguredView Of(
        IReadOnlyList<SignatureScheme> forms,
        SignedMessage message,
        ReceivedBody came,
        IReadOnlyList<SigningSecret> secrets
    )
    {
        var readings = forms.Select(f => (Form: f, Reading: SignatureReading.Of(f.Signature!, message))).ToList();
        foreach (var (form, reading) in readings.Where(r => r.Reading is { IsPresent: true, Fault: null }))
        {
            var values = ContentValues.From(form, message);
            if (
                form.Kind is SchemeKind.Hmac or SchemeKind.Hash or SchemeKind.Asymmetric
                && new SignatureSearch(form, values, reading.Signatures).Run(secrets).Match is { Template: { } template } match
            )
            {
                var signed = values with { Body = came.As(match.Variant) ?? values.Body };
                return new ConfiguredView(
                    form,
                    reading,
                    new TrialContent(template, signed, null),
                    ExpectedOf(form, new TrialContent(template, signed, null), match.Secret),
                    message
                );
            }
        }

        var shown = readings.Find(r => r.Reading.IsPresent) is { Form: not null } present ? present : readings[0];
        var content = shown.Form.Kind is SchemeKind.Token or SchemeKind.Basic
            ? null
            : new SchemeBodies(shown.Form, ContentValues.From(shown.Form, message), came).AsConfigured.FirstOrDefault();
        return new ConfiguredView(
            shown.Form,
            shown.Reading,
            content,
            secrets.Count == 0 ? null : ExpectedOf(shown.Form, content, secrets[0]),
            message
        );
    }

    /// <summary>Returns the expected signature; null when only the holder of a private key can create it.</summary>
    private static string? ExpectedOf(SignatureScheme form, TrialContent? content, SigningSecret secret)
    {
        if (form.Kind == SchemeKind.Asymmetric)
            return null;
        var key = form.Secret.Decode.Select(d => SecretDecoder.Key(form.Secret, d, secret.Value)).FirstOrDefault(k => k is not null);
        if (key is null)
            return null;
        if (form.Kind is SchemeKind.Token or SchemeKind.Basic)
            return SignatureDecoder.Encode(key, form.Signature!.Encoding);
        return content is null
            ? null
            : SignatureDecoder.Encode(ContentDigest.Signature(form, content.Template, content.Values, key), form.Signature!.Encoding);
    }
}

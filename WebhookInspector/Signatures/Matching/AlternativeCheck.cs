using System.Globalization;
using WebhookInspector.Requests;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Matching;

/// <summary>Checks one message against one alternative of a scheme.</summary>
internal sealed class AlternativeCheck
{
    private readonly SignatureScheme form;
    private readonly SignedMessage message;
    private readonly ContentValues values;
    private readonly SignatureReading reading;
    private readonly Freshness freshness;

    /// <summary>When the token expired, where it is a JSON Web Token that had expired on arrival; null otherwise.</summary>
    private readonly DateTimeOffset? expired;

    public AlternativeCheck(SignatureScheme form, SignedMessage message, DateTimeOffset arrivedAt)
    {
        this.form = form;
        this.message = message;
        values = ContentValues.From(form, message);
        reading = SignatureReading.Of(form.Signature!, message);
        expired =
            form.Kind == SchemeKind.Token && reading.Signatures is [var token, ..] && JwtExpiry.Of(token.Text) is { } end && end < arrivedAt
                ? end
                : null;
        freshness = expired is null ? FreshnessJudge.Judge(form.Timestamp, values.Timestamp, arrivedAt) : Freshness.Stale;
    }

    /// <summary>True when the message has a value at the place where this alternative expects its signature.</summary>
    public bool IsPresent => reading.IsPresent;

    private string Place => SignaturePlace.InWords(form.Signature!);

    public AlternativeOutcome Run(IReadOnlyList<SigningSecret> secrets)
    {
        if (!reading.IsPresent)
        {
            return Failed(Verdict.MissingSignature, $"The {Place} is missing, so there is no signature to check.");
        }

        if (reading.Fault is { } fault)
        {
            return Failed(Verdict.MalformedSignature, $"The {Place} cannot be read: {fault}.");
        }

        return form.Kind is SchemeKind.Token or SchemeKind.Basic ? Judge(SharedSecretSearch.Run(form, reading.Signatures, secrets), secrets)
            : LengthFault() is { } length ? Failed(Verdict.MalformedSignature, length)
            : Search(secrets);
    }

    public AlternativeOutcome Failed(Verdict verdict, string reason) =>
        new(verdict, freshness, AlternativeStrength.Of(form), SchemeWords.Describe(form), reason);

    private AlternativeOutcome Search(IReadOnlyList<SigningSecret> secrets)
    {
        var search = new SignatureSearch(form, values, reading.Signatures);
        if (search.HasContent)
        {
            return Judge(search.Run(secrets), secrets);
        }

        var missing = values.Timestamp is null && form.Timestamp is { } rule ? ("timestamp", rule.From) : ("message id", form.MessageId);
        return missing.Item2 is { } source
            ? Failed(
                Verdict.MalformedSignature,
                $"The {missing.Item1} is part of what is signed, but {ValueReader.InWords(source)} does not give exactly one."
            )
            : Failed(Verdict.MalformedSignature, "The body cannot be brought into the form that is signed.");
    }

    private AlternativeOutcome Judge(AlternativeSearch search, IReadOnlyList<SigningSecret> secrets)
    {
        if (search.Match is { } match)
        {
            return DigestFault(match.Template) is { } digestFault
                ? Failed(Verdict.Mismatch, digestFault) with
                {
                    Scheme = SchemeWords.Describe(form, match),
                }
                : new AlternativeOutcome(
                    Verdict.Verified,
                    freshness,
                    AlternativeStrength.Of(form, match),
                    SchemeWords.Describe(form, match),
                    SchemeWords.Verified(form, match) + Expired,
                    match.Secret.Id
                );
        }

        if (!search.AnyKey)
        {
            return Failed(
                Verdict.Mismatch,
                $"{Plural(secrets, "The secret", "None of the secrets")} can{Plural(secrets, "not", "")} be used as a key: "
                    + $"the scheme wants {Wanted()}."
            );
        }

        return Failed(Verdict.Mismatch, PresentDigestFault() ?? Mismatch(secrets));
    }

    private string Mismatch(IReadOnlyList<SigningSecret> secrets) =>
        form.Kind switch
        {
            SchemeKind.Token => $"The token in the {Place} is not {Plural(secrets, "the secret", "any of the secrets")} of this endpoint.",
            SchemeKind.Basic =>
                $"The user and password in the {Place} are not {Plural(secrets, "the secret", "any of the secrets")} of this endpoint.",
            _ => $"The signature in the {Place} is not the one that "
                + $"{Plural(secrets, $"the secret “{secrets[0].Label}” gives", $"any of the {secrets.Count} secrets gives")}"
                + $": {SchemeWords.Algorithm(form)} of {TemplateWords.Describe(form, form.Content[0])}.",
        };

    private string? DigestFault(ContentTemplate? template) =>
        form.BodyDigest is { } rule && !(template is { CoversBody: true } && !BodyDigestCheck.IsPresent(rule, message))
            ? BodyDigestCheck.Fault(rule, message)
            : null;

    /// <summary>Explains a body digest that is present and wrong; this explains a mismatch better than the signature does.</summary>
    private string? PresentDigestFault() =>
        form.BodyDigest is { } rule && BodyDigestCheck.IsPresent(rule, message) ? BodyDigestCheck.Fault(rule, message) : null;

    /// <summary>Explains a digest of the wrong length: it was made with a different hash.</summary>
    private string? LengthFault()
    {
        if (form.Kind == SchemeKind.Asymmetric)
        {
            return null;
        }

        var lengths = reading.Signatures.Where(s => s.Bytes is not null).Select(s => s.Bytes!.Length).ToList();
        return lengths.Contains(form.Hash.Length())
            ? null
            : $"The {Place} cannot be read: it holds {lengths[0]} bytes, but {form.Hash.InWords()} gives {form.Hash.Length()}.";
    }

    private string Expired =>
        expired is { } end
            ? string.Create(
                CultureInfo.InvariantCulture,
                $" It is a JSON Web Token that expired at {end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."
            )
            : "";

    private string Wanted() =>
        string.Join(
            " or ",
            form.Secret.Decode.Select(d =>
                d switch
                {
                    SecretDecoding.Base64Spki => "a public key in base64",
                    SecretDecoding.Pem => "a key in PEM",
                    SecretDecoding.X509 => "a certificate",
                    _ => "a secret in " + DeclaredName<SecretDecoding>.Of(d),
                }
            )
        );

    private static string Plural(IReadOnlyList<SigningSecret> secrets, string one, string many) => secrets.Count == 1 ? one : many;
}

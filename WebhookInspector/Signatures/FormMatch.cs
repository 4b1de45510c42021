namespace WebhookInspector.Signatures;

/// <summary>What made a form's signature come out right.</summary>
/// <param name="Template">Null for tokens and passwords.</param>
internal sealed record FormMatch(SigningSecret Secret, SecretDecoding Decoding, ContentTemplate? Template = null, BodyVariant Variant = BodyVariant.Raw);

/// <summary>What trying every secret on a form gave.</summary>
/// <param name="AnyKey">Whether at least one secret could be used at all.</param>
internal sealed record FormSearch(FormMatch? Match, bool AnyKey);

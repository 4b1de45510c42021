using System.Security.Cryptography;
using System.Text;
using WebhookInspector.Providers.Events;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers.Handshakes;

/// <summary>Answers a provider's handshake as its definition declares.</summary>
public static class HandshakeResponder
{
    /// <param name="reading">What the message's bytes mean. Stays with the caller.</param>
    /// <param name="secrets">The endpoint's secrets, newest first; those generated here for samples prove nothing to the provider.</param>
    /// <param name="verification">The verification of this message.</param>
    /// <returns>The reply; null when the message is not a handshake, or the endpoint's ordinary answer is enough.</returns>
    public static HandshakeReply? Answer(
        ProviderDefinition definition,
        SignedMessage message,
        RequestReading reading,
        IReadOnlyList<SigningSecret> secrets,
        Verification verification
    )
    {
        using var content = new MessageContent(message, reading, definition.Event.FormField);
        if (definition.Handshakes.FirstOrDefault(rule => rule.Sign.Matches(content)) is not { Answer: { } right } rule)
            return null;
        var name = $"{definition.Name} {rule.Name}";
        var own = secrets.Where(s => !s.SamplesOnly).ToList();
        if (rule.WrongSignature is not null && verification.Verdict == Verdict.NoSecret)
            return new HandshakeReply(name, "no secret is set to check its signature with");
        if (rule.VerifyToken is { } token && own.Count > 0 && !own.Any(s => Same(s.Value, token.Read(content))))
            return new HandshakeReply(name, "its verify token is none of the endpoint’s secrets: add it as one");
        var answer = rule.WrongSignature is { } wrong && verification.Verdict != Verdict.Verified ? wrong : right;
        var key = secrets.FirstOrDefault(s => s.Id == verification.SecretId) ?? own.FirstOrDefault();
        var reply = new HandshakeWriter(content, definition.Scheme, key).Write(name, answer);
        return rule.KeepSecret is { } header && reply.Fault is null
            ? reply with
            {
                SecretHeader = header,
                KeptSecret = own.Count == 0 ? message.Headers.Value(header) : null,
            }
            : reply;
    }

    private static bool Same(string secret, string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(given));
}

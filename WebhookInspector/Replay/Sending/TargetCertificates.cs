using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace WebhookInspector.Replay.Sending;

/// <summary>
/// Judges the certificates of targets. One that nobody trusts is accepted from this machine alone: a development server has one of its own,
/// and who could pretend to be this machine has it already.
/// </summary>
internal sealed class TargetCertificates
{
    private readonly ConditionalWeakTable<Stream, string> accepted = [];

    /// <returns>Why the certificate of this connection is accepted though it is not trusted; null when it is trusted.</returns>
    public string? NoteOf(Stream connection) => accepted.TryGetValue(connection, out var note) ? note : null;

    /// <exception cref="AuthenticationException">The certificate is not trusted. The message says why.</exception>
    public bool Judge(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors == SslPolicyErrors.None || Accepts(sender as SslStream, certificate, Reason(chain, errors));

    private bool Accepts(SslStream? connection, X509Certificate? certificate, string reason)
    {
        if (certificate is null || connection is null || !OwnMachine.Is(connection.TargetHostName.Trim('[', ']')))
            throw new AuthenticationException($"the certificate is not trusted ({reason}).");
        accepted.AddOrUpdate(connection, $"Its certificate is not trusted ({reason}), and accepted because the target is this machine.");
        return true;
    }

    private static string Reason(X509Chain? chain, SslPolicyErrors errors) =>
        errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) && chain?.ChainStatus is [_, ..] statuses
            ? string.Join(", ", statuses.Select(s => s.Status))
        : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? "it names another host"
        : "there is none";
}

using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>Explains why a request does not verify, proves it with the bytes that do, and suggests a fix. Pure; stores nothing.</summary>
public static class Diagnoser
{
    /// <exception cref="OperationCanceledException">The diagnosis was cancelled.</exception>
    public static DiagnosisResult Explain(DiagnosisInput input, CancellationToken ct)
    {
        var verification = SignatureVerifier.Verify(input.Scheme, input.Message, input.Secrets, input.ArrivedAt, input.ArrivedAt);
        if (verification.Verdict == Verdict.Unsigned)
        {
            return new DiagnosisResult
            {
                Verdict = verification.Verdict,
                Freshness = verification.Freshness,
                Verification = verification,
                SignedContent = ReadOnlyMemory<byte>.Empty,
                Checks = [new DiagnosisCheck("The scheme signs nothing", CheckOutcome.Ok, verification.Reason)],
            };
        }

        var usable = input with
        {
            Secrets = [.. input.Secrets.Where(s => s.Value.Length > 0)],
            OtherSecrets = [.. input.OtherSecrets.Where(s => s.Secret.Value.Length > 0)],
        };
        return new Examination(usable, verification, ct).Run();
    }
}

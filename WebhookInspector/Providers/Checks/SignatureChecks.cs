using WebhookInspector.Requests;

namespace WebhookInspector.Providers;

/// <summary>The verdict, as a tick.</summary>
public sealed record SignatureCheck(string Text) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context)
    {
        var verification = context.Facts.Verification;
        return verification.Verdict switch
        {
            Verdict.Verified => CheckOutcome.Kept(verification.Reason),
            Verdict.NoSecret or Verdict.Unsigned => CheckOutcome.NotApplicable(verification.Reason),
            Verdict.MissingSignature when context.Identity.Handshake is { } handshake => CheckOutcome.NotApplicable($"The {handshake} came unsigned."),
            _ => CheckOutcome.Broken(verification.Reason),
        };
    }
}

/// <summary>The signed time lies within the tolerance of the moment of arrival.</summary>
public sealed record FreshnessCheck(string Text) : ChecklistRule(Text)
{
    internal override bool OnHandshake => false;

    internal override CheckOutcome Evaluate(CheckContext context) => context.Facts.Verification.Freshness switch
    {
        Freshness.Fresh => CheckOutcome.Kept("The timestamp is close to the arrival."),
        Freshness.Stale => CheckOutcome.Broken("The timestamp was too old on arrival."),
        Freshness.Future => CheckOutcome.Broken("The timestamp lies ahead of the arrival."),
        _ => CheckOutcome.NotApplicable("The request carries no timestamp."),
    };
}

/// <summary>The secret is as long as the provider demands, where it is known.</summary>
public sealed record SecretLengthCheck(string Text, int Min) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context) => context.Facts.SecretLength is { } length
        ? CheckOutcome.If(length >= Min, $"It has {length} characters.")
        : CheckOutcome.NotApplicable("No secret has verified this delivery.");
}

/// <summary>Each endpoint of the provider has its own token, so that one that leaks opens one door alone.</summary>
public sealed record TokenUnsharedCheck(string Text) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context) => context.Facts.TokenSharedWith is { Count: > 0 } names
        ? CheckOutcome.Broken($"The same token is set on {string.Join(", ", names)}.")
        : CheckOutcome.Kept("No other endpoint holds this token.");
}

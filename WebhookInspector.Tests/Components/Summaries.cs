using WebhookInspector.Requests;

namespace WebhookInspector.Tests.Components;

/// <summary>Stored requests as a page gets them.</summary>
internal static class Summaries
{
    public static readonly DateTimeOffset At = new(2026, 11, 20, 14, 2, 47, 318, TimeSpan.Zero);

    public static RequestSummary One(Verdict verdict = Verdict.Verified, string id = "req_1", long sequence = 1) =>
        new(
            id,
            sequence,
            "ep_cove",
            "cove",
            At.AddSeconds(sequence),
            "POST",
            "",
            "application/json",
            226,
            "applicant.updated",
            "evt_1",
            null,
            new Delivery("dlv_1", 1, null, false),
            new Verification(
                verdict,
                Freshness.None,
                Strength.Signature,
                "HMAC-SHA256, hex, header X-HMAC-SIGNATURE",
                "The signature covers the body.",
                At
            ),
            new Answer(200, 4),
            false,
            false,
            false,
            false
        );
}

using WebhookInspector.Components.Shared;
using WebhookInspector.Components.Shared.Verdicts;
using WebhookInspector.Requests;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>The texts of one row of the list.</summary>
/// <param name="IsCalm">True when nothing needs attention: only screen readers are told the verdict.</param>
internal readonly record struct RowWords(string Tone, string Line, string Verdict, bool IsCalm, string Flags)
{
    public static RowWords Of(ListedRequest listed, string endpointName)
    {
        var (request, look) = (listed.Request, VerdictLook.Of(listed.Request));
        var attempt = request.Delivery.Attempt > 1 ? $" · attempt {request.Delivery.Attempt}" : "";
        return new RowWords(
            look.Tone,
            $"{endpointName} · {request.Method} · {ByteSize.InWords(request.BodySize)}{attempt}",
            $" · {look.Words}",
            look.Tone == "ok",
            FlagsOf(request, listed.Unlike)
        );
    }

    private static string FlagsOf(RequestSummary request, bool unlike)
    {
        (bool Is, string Words)[] flags =
        [
            (unlike, "shape changed"),
            (request.Aborted, "aborted"),
            (request.Dropped, "dropped"),
            (request.BodyTruncated, "cut off"),
            (request.Response.Outcome == AnswerOutcome.NotSent, "answer not sent"),
            (request.Pinned, "pinned"),
            (request.Noted, "note"),
        ];
        return string.Concat(flags.Where(flag => flag.Is).Select(flag => " · " + flag.Words));
    }
}

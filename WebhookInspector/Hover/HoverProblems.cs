using WebhookInspector.Hover.Client;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <summary>Describes failures at Hover, each with what to do.</summary>
internal static class HoverProblems
{
    public const string TokenRefused = "token-refused",
        TokenMissing = "token-missing",
        UrlNotPublic = "url-not-public",
        NoCode = "no-code",
        RegisteredTwice = "url-registered-twice",
        CodeUnknown = "code-unknown",
        CodeOfAnother = "code-of-another",
        MissingAtHover = "missing-at-hover";

    public static readonly HoverProblem NoToken = new(
        TokenMissing,
        "There is no access token for this endpoint, and this call needs one.",
        "Paste an access token of your Hover organisation."
    );

    private static readonly HoverProblem Late = new(
        NoCode,
        "Hover has sent no verification code for a minute.",
        "Check that the capture URL can be reached from the internet (open it from a phone: it must answer), and that no "
            + "firewall or tunnel stops POST. Then request the code again."
    );

    public static readonly HoverProblem NotRegistered = new(
        "answer-lost",
        "Hover did not answer the registration, and its list does not have it.",
        "Try again."
    );

    public static readonly HoverProblem Gone = new(
        MissingAtHover,
        "Hover's list no longer has this webhook: it was deleted there.",
        "Register the endpoint again, or delete this entry."
    );

    /// <param name="reach">What is wrong with the capture URL itself; null when nothing was found.</param>
    public static HoverProblem LateFor(HoverProblem? reach) =>
        reach is null
            ? Late
            : Late with
            {
                Explanation = $"{Late.Explanation} {reach.Explanation}",
                Fix = $"{reach.Fix} Then register again.",
            };

    /// <param name="named">What the code named: "webhook 12344".</param>
    public static HoverProblem Another(string named, string id) =>
        new(
            CodeOfAnother,
            $"Hover took the code that names {named}, but its list shows webhook {id} as not verified.",
            "Have the code sent again: a code that names this webhook comes first."
        );

    public static HoverProblem Twice(IEnumerable<string> ids) =>
        new(
            RegisteredTwice,
            $"This URL is already registered twice at Hover (webhooks {string.Join(" and ", ids)}), and Hover accepts no third.",
            "Delete one of them, or verify one instead of registering again."
        );

    public static HoverProblem Of<T>(HoverReply<T> reply)
        where T : class =>
        reply.Fault switch
        {
            HoverFault.Unreachable => new(
                "unreachable",
                $"Hover can't be reached: {reply.Exchange.Error}",
                "Check the connection of this machine, and Inspector:Hover:ApiBaseUrl. Then try again."
            ),
            HoverFault.Lost => new("answer-lost", $"Hover did not answer: {reply.Exchange.Error}", "Try again."),
            HoverFault.Undocumented => new(
                "not-documented",
                $"Hover answered {reply.Exchange.Status}, but not with what it documents "
                    + $"({reply.Exchange.ContentType ?? "no content type"}).",
                "Read the answer below. If it is a web page, something between here and Hover answered, "
                    + "or Inspector:Hover:ApiBaseUrl is wrong."
            ),
            HoverFault.Redirected => new(
                "redirected",
                $"Hover answered {reply.Exchange.Status}: a redirect, which is not followed, because it would receive the access token.",
                "Set Inspector:Hover:ApiBaseUrl to where the API is."
            ),
            HoverFault.Unauthorized => reply.Exchange.Authorized
                ? new(
                    TokenRefused,
                    "Hover refused the access token (401): it has expired (they last two hours), was revoked, or is not one of Hover's.",
                    "Paste a new access token to continue."
                )
                : new(
                    TokenMissing,
                    "Hover wants an access token for this (401), and there is none.",
                    "Paste an access token of your Hover organisation to continue."
                ),
            HoverFault.Forbidden => new(
                "forbidden",
                "Hover knows the access token, but it may not do this (403).",
                "Get a token of a user who administers the organisation."
            ),
            HoverFault.NotFound => NotFound(reply.Call),
            HoverFault.Unprocessable => Unprocessable(reply.Exchange),
            HoverFault.RateLimited => new("rate-limited", "Hover limits the request rate (429).", "Wait a minute, then try again."),
            HoverFault.Unavailable => new(
                "unavailable",
                $"Hover failed with a server error ({reply.Exchange.Status}).",
                "Try again in a few minutes; nothing is lost."
            ),
            _ => new("refused", $"Hover refused it ({reply.Exchange.Status}).", "Read the answer below."),
        };

    private static HoverProblem NotFound(HoverCall call) =>
        call switch
        {
            HoverCall.Verify => new(
                CodeUnknown,
                "Hover does not know this code (404): it was used already, or replaced by a newer one.",
                "Request the code again; the new one is sent back when it arrives."
            ),
            HoverCall.Register or HoverCall.List => new(
                "api-not-found",
                "The API was not found at this address (404).",
                "Check Inspector:Hover:ApiBaseUrl: it is given without /api/v2."
            ),
            _ => Gone,
        };

    private static HoverProblem Unprocessable(HoverExchange exchange)
    {
        var answer = exchange.AnswerBody ?? "";
        return
            answer.Contains("missing", StringComparison.OrdinalIgnoreCase) || answer.Contains("nested", StringComparison.OrdinalIgnoreCase)
            ? new(
                "body-not-nested",
                "Hover did not find url and content-type under webhook (422), as if the body were not nested.",
                "What was sent is shown below, nested as documented: something between here and Hover changed it."
            )
            : new(
                "unprocessable",
                "Hover can't take this registration (422).",
                "Its answer below says why. A URL must be https and public, and can be registered twice at most."
            );
    }
}

using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Answers;

/// <summary>One of an endpoint's answers, with its body's placeholders parsed.</summary>
internal sealed class PreparedAnswer
{
    private const string Type = "Content-Type";
    private const string DefaultType = "application/json";

    private readonly int status;
    private readonly int delayMs;
    private readonly bool drop;
    private readonly bool isDefault;
    private readonly List<Header> headers;
    private readonly AnswerTemplate? body;

    /// <param name="step">The step of a sequence; null for the endpoint's own answer.</param>
    public PreparedAnswer(ResponseRule rule, AnswerStep? step = null)
    {
        status = step?.Status ?? rule.Status;
        delayMs = step?.DelayMs ?? rule.DelayMs;
        drop = step is null ? rule.Drop : step.Drop;
        headers = [.. rule.Headers ?? []];
        var text = step?.Body ?? rule.Body;
        isDefault = headers.Count == 0 && text is null;
        if (headers.Value(Type) is null)
            headers.Insert(0, new Header(Type, DefaultType));
        body = text is null ? null : new AnswerTemplate(text, headers.Value(Type)!);
    }

    public IEnumerable<AnswerPlaceholder> Placeholders => body?.Placeholders ?? [];

    /// <param name="method">The request's method: some allow no body in the answer.</param>
    public GivenAnswer Give(string? reason, AnswerValues values, string method, string requestId, Delivery delivery)
    {
        if (drop)
            return new GivenAnswer(new Answer(0, delayMs, reason ?? "set to drop the connection"));
        var answer = new Answer(status, delayMs, reason);
        if (isDefault)
            return new GivenAnswer(answer);
        if (HttpMethods.IsHead(method) || !AllowsBody(method, status))
            return new GivenAnswer(answer, new AnswerContent([.. headers.Where(h => !IsType(h))], ""));
        return new GivenAnswer(
            answer,
            new AnswerContent(headers, body?.Fill(p => values.Of(p, requestId, delivery)) ?? DefaultBody(requestId))
        );
    }

    /// <summary>Writes the default body. A request id needs no JSON escaping.</summary>
    public static string DefaultBody(string requestId) => $$"""{"id":"{{requestId}}"}""";

    /// <summary>
    /// Says whether the status allows a body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). The server refuses to write one otherwise, and drops it
    /// for HEAD itself.
    /// </summary>
    public static bool AllowsBody(string method, int status) => status is not (204 or 205 or 304) && !OpensTunnel(method, status);

    /// <summary>Says whether the answer opens a tunnel (RFC 9110, 9.3.6): such an answer has neither a body nor a length.</summary>
    public static bool OpensTunnel(string method, int status) => HttpMethods.IsConnect(method) && status is >= 200 and < 300;

    private static bool IsType(Header header) => header.Name.Equals(Type, StringComparison.OrdinalIgnoreCase);
}

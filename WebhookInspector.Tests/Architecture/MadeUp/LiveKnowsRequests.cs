using Noun = WebhookInspector.Requests.Header;

namespace WebhookInspector.Live.MadeUp;

internal static class LiveKnowsRequests
{
    /// <summary>Through an alias, and as no more than a generic argument inside a body.</summary>
    public static int Count() => Array.Empty<Noun>().Length;
}

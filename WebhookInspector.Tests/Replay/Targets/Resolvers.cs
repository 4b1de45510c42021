using System.Net;
using WebhookInspector.Replay.Targets;

namespace WebhookInspector.Tests.Replay.Targets;

/// <summary>Name services that a test owns.</summary>
internal static class Resolvers
{
    /// <summary>Answers with the first addresses, then the next, and so on; the last ones for ever.</summary>
    public static TargetResolver Of(TargetPolicy policy, params string[] answers)
    {
        var asked = -1;
        return new TargetResolver(
            (_, _) =>
                Task.FromResult(
                    answers[Math.Min(Interlocked.Increment(ref asked), answers.Length - 1)].Split(' ').Select(IPAddress.Parse).ToArray()
                ),
            policy
        );
    }
}

using System.Globalization;
using Polly;
using Polly.Retry;
using WebhookInspector.Replay.Sending;
using WebhookInspector.Replay.Targets;
using WebhookInspector.Requests;

namespace WebhookInspector.Replay.Forwarding;

/// <summary>Decides when a forwarded request is sent again.</summary>
internal static class ForwardRetries
{
    private const int Most = 4;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1),
        Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits 1, 2, 4 and 8 s, or as long as <c>Retry-After</c> says, up to 30 s (RFC 9110, 10.2.3).</summary>
    public static ResiliencePipeline<OutboundAnswer> Pipeline(TimeProvider time) =>
        new ResiliencePipelineBuilder<OutboundAnswer> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<OutboundAnswer>
                {
                    MaxRetryAttempts = Most,
                    Delay = First,
                    BackoffType = DelayBackoffType.Exponential,
                    ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Result is { } answer && MayPass(answer)),
                    DelayGenerator = tried => ValueTask.FromResult(Asked(tried.Outcome.Result)),
                }
            )
            .Build();

    /// <summary>Says whether a later attempt may get another answer.</summary>
    private static bool MayPass(OutboundAnswer answer) =>
        answer.Error is { } error
            ? !error.StartsWith(TargetRefusedException.Code, StringComparison.Ordinal)
            : answer.Status is 408 or 425 or 429 or >= 500;

    private static TimeSpan? Asked(OutboundAnswer? answer) =>
        int.TryParse(answer?.Headers.Value("Retry-After"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && TimeSpan.FromSeconds(seconds) is var asked
        && asked <= Longest
            ? asked
            : null;
}

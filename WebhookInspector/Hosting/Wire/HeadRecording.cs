namespace WebhookInspector.Hosting.Wire;

/// <summary>
/// Tells the connection's <see cref="HeadRecorder"/> where a request's head ends, and where the next may begin; and its
/// <see cref="SenderSide"/> for which requests the sender's end counts at once: all but captures.
/// </summary>
internal static class HeadRecording
{
    /// <summary>Must come first: everything after it may read the body.</summary>
    public static void UseHeadRecording(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<WireFeature>() is { } wire)
                {
                    wire.Head.Pause();
                    if (context.Request.Protocol is not ("HTTP/1.1" or "HTTP/1.0"))
                    {
                        // Many requests share the connection: there is no head as text, and no end of one sender's side.
                        wire.Sender.Watch(tellsPast: true);
                        return next(context);
                    }

                    if (!context.Request.Path.StartsWithSegments("/hooks", StringComparison.OrdinalIgnoreCase))
                        wire.Sender.Watch(tellsPast: true);
                    context.Response.OnCompleted(
                        static state =>
                        {
                            ((WireFeature)state).Head.Restart();
                            ((WireFeature)state).Sender.Unwatch();
                            return Task.CompletedTask;
                        },
                        wire
                    );
                }

                return next(context);
            }
        );
}

namespace WebhookInspector.Hosting.Wire;

/// <summary>Tells the connection's <see cref="HeadRecorder"/> where a request's head ends, and where the next may begin.</summary>
internal static class HeadRecording
{
    /// <summary>Must come first: everything after it may read the body.</summary>
    public static void UseHeadRecording(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<HeadRecorder>() is { } recorder)
                {
                    recorder.Pause();
                    context.Response.OnCompleted(
                        static state =>
                        {
                            ((HeadRecorder)state).Restart();
                            return Task.CompletedTask;
                        },
                        recorder
                    );
                }

                return next(context);
            }
        );
}

using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using WebhookInspector.Access;
using WebhookInspector.Settings;
using WebhookInspector.Storage;

namespace WebhookInspector.Capture;

/// <summary>The capture route: every method, any content type, answered only after commit.</summary>
public static class CaptureEndpoint
{
    public static IServiceCollection AddCapture(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<CaptureOptions>().Bind(configuration.GetSection("Inspector:Capture")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CaptureOptions>, CaptureOptionsCheck>();
        services.Configure<KestrelServerOptions>(server => server.ConfigureEndpointDefaults(listen => listen.Use(LateEnd.Use)));
        services.AddSingleton<ArrivalReader>();
        services.AddSingleton<CapturePipeline>();
        services.AddSingleton<CaptureAnswer>();
        services.AddSingleton<CaptureRate>();
        services.AddSingleton<CaptureAdmission>();
        return services;
    }

    public static void MapCapture(this IEndpointRouteBuilder routes)
    {
        routes.Map("/hooks/{provider}/{token}/{**path}", CaptureAsync).ServesAnyHost().ExcludeFromDescription();
        routes.Map("/hooks/{**path}", CaptureAnswer.WriteUnknownAsync).ServesAnyHost().ExcludeFromDescription();
    }

    private static async Task CaptureAsync(
        HttpContext context, string provider, string token, EndpointDirectory directory, CaptureAdmission admission, ArrivalReader reader, CapturePipeline pipeline, CaptureAnswer answer)
    {
        var found = directory.Find(provider, token);
        if (await admission.RefuseAsync(context, found))
        {
            return;
        }

        if (found is not { } endpoint)
        {
            await CaptureAnswer.WriteUnknownAsync(context);
            return;
        }

        try
        {
            await answer.GiveAsync(context, await StoreAsync(context, endpoint, reader, pipeline));
        }
        catch (UnknownEndpointException)
        {
            await CaptureAnswer.WriteUnknownAsync(context);
        }
        catch (StorageUnavailableException)
        {
            admission.NotWritable(context, endpoint);
            await CaptureAnswer.WriteUnavailableAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Stored; the sender did not wait for the answer.
        }
    }

    /// <summary>A method of its own, so that the body is let go of here, however long the answer is held back.</summary>
    private static async Task<DueAnswer> StoreAsync(HttpContext context, LiveEndpoint endpoint, ArrivalReader reader, CapturePipeline pipeline) =>
        await pipeline.StoreAsync(endpoint, await reader.ReadAsync(context, endpoint.Endpoint));
}

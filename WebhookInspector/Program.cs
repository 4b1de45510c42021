using WebhookInspector.Access;
using WebhookInspector.Api;
using WebhookInspector.Capture;
using WebhookInspector.Checking;
using WebhookInspector.Components;
using WebhookInspector.Endpoints;
using WebhookInspector.Guide;
using WebhookInspector.Hosting;
using WebhookInspector.Hosting.Wire;
using WebhookInspector.Hover;
using WebhookInspector.Hover.Simulator;
using WebhookInspector.Replay;
using WebhookInspector.Samples;
using WebhookInspector.Sharing;
using WebhookInspector.Storage;

if (BackupCommand.IsMeant(args))
{
    return BackupCommand.Run(args);
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, WebRootPath = ServerSettings.PublishedAssets });
builder.AddDevelopmentSettings();
builder.AddServer();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddHosting();
builder.Services.AddEndpoints(builder.Configuration);
builder.Services.AddChecking();
builder.Services.AddSamples();
builder.Services.AddSharing();
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddReplay(builder.Configuration);
builder.Services.AddHover(builder.Configuration);
builder.Services.AddHoverSimulator(builder.Configuration);
builder.Services.AddCapture(builder.Configuration);
builder.Services.AddApi();
builder.Services.AddGuide();
builder.Services.AddPages(builder.Configuration);

return await StartUp.RunAsync(
    builder.Build(),
    static app =>
    {
        app.UseHeadRecording();
        app.UseExceptionHandler();
        app.UsePages();
        app.UseAccess();
        app.UseAntiforgery();
        app.MapCapture();
        app.MapApi();
        app.MapHealth();
        app.MapHoverSimulator();
        app.MapPages();
    }
);

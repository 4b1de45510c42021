namespace WebhookInspector.Sharing;

internal static class SharingRegistration
{
    public static IServiceCollection AddSharing(this IServiceCollection services) =>
        services.AddSingleton<ShareLinks>().AddSingleton<SharedBodies>().AddSingleton<ShareTurns>();
}

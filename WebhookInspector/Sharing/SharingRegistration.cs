namespace WebhookInspector.Sharing;

public static class SharingRegistration
{
    public static IServiceCollection AddSharing(this IServiceCollection services) => services.AddSingleton<ShareLinks>();
}
